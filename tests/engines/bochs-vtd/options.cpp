// SPDX-License-Identifier: Apache-2.0
// See options.hpp. The first words are those of QEMU's intel-iommu.

#include "options.hpp"

#include <cstdlib>
#include <map>
#include <sstream>

namespace vtd
{

static std::string set_number(const std::string &word, const std::string &value, Options &out)
{
	char *end = nullptr;
	uint64_t number = std::strtoull(value.c_str(), &end, 10);

	if (value.empty() || *end != '\0') {
		return word + ": " + value + " is no number";
	}
	if (word == "sabotage-after") {
		out.sabotage_after = number;
	} else if (word == "records") {
		out.records = static_cast<unsigned>(number);
	} else {
		out.bits = static_cast<unsigned>(number);
	}
	if (out.records < 1 || out.records > 16) {
		return "records: a number from 1 to 16";
	}
	return out.bits == 39 || out.bits == 48 ? "" : "aw-bits: 39 or 48";
}

static std::string set_sabotage(const std::string &value, Options &out)
{
	static const std::map<std::string, Sabotage> kinds = {
		{"none", Sabotage::none},       {"root", Sabotage::root},
		{"context", Sabotage::context}, {"read", Sabotage::read},
		{"write", Sabotage::write},     {"interrupt", Sabotage::interrupt},
	};
	auto kind = kinds.find(value);

	if (kind == kinds.end()) {
		return "sabotage: root, context, read, write, interrupt or none, not " + value;
	}
	out.sabotage = kind->second;
	return "";
}

static std::string set_word(const std::string &word, const std::string &value, Options &out)
{
	const std::map<std::string, bool *> switches = {
		{"intremap", &out.remaps_interrupts}, {"eim", &out.x2apic},
		{"coherent", &out.coherent},          {"caching-mode", &out.caches_absent},
		{"snoop-control", &out.snoop},        {"pass-through", &out.passes_through},
	};
	auto found = switches.find(word);

	if (found != switches.end()) {
		*found->second = value == "on";
		return value == "on" || value == "off" ? "" : word + ": on or off";
	}
	if (word == "aw-bits" || word == "sabotage-after" || word == "records") {
		return set_number(word, value, out);
	}
	if (word == "sabotage") {
		return set_sabotage(value, out);
	}
	if (word == "report") {
		out.report = value;
		return "";
	}
	return "no property of the unit is called " + word;
}

std::string options_parse(const std::string &words, Options &out)
{
	std::istringstream list(words);
	std::string word;

	while (std::getline(list, word, ',')) {
		size_t equals = word.find('=');
		std::string value = equals == std::string::npos ? "" : word.substr(equals + 1);
		std::string wrong =
			word.empty() ? "" : set_word(word.substr(0, equals), value, out);

		if (!wrong.empty()) {
			return wrong;
		}
	}
	out.x2apic = out.x2apic && out.remaps_interrupts;
	return "";
}

} // namespace vtd
