// SPDX-License-Identifier: Apache-2.0
// See redirect.hpp. The executable's own functions win over preloaded ones, so the slots through
// which a library calls them are changed, in both of its relocation tables (System V ABI, "Dynamic
// Linking"); they may lie in pages that are read-only by now.

#include "redirect.hpp"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <elf.h>
#include <link.h>
#include <sys/mman.h>
#include <unistd.h>

namespace redirect
{

constexpr int STATUS_REFUSED = 70;

// The tables of one library that are wanted here.
struct Image {
	uintptr_t base = 0;
	const Elf64_Sym *symbols = nullptr;
	const char *strings = nullptr;
	const Elf64_Rela *tables[2] = {};
	size_t sizes[2] = {};
};

struct Search {
	std::string library;
	std::string prefix;
	std::vector<std::string> names;
	Image image;
	std::string path;
	bool found = false;
};

void refuse(const std::string &message)
{
	std::fprintf(stderr, "bochs-vtd: %s\n", message.c_str());
	std::fflush(stderr);
	_exit(STATUS_REFUSED);
}

[[noreturn]] static void refuse_version(const char *name)
{
	refuse(std::string("this version of Bochs has no ") + name +
	       "; the VT-d unit knows Debian's Bochs 2.7 (leave it out by --no-iommu)");
}

void *address_of(const char *name)
{
	void *found = dlsym(RTLD_DEFAULT, name);

	if (found == nullptr) {
		refuse_version(name);
	}
	return found;
}

static std::string short_name(const char *path)
{
	const char *slash = std::strrchr(path, '/');
	std::string name = slash != nullptr ? slash + 1 : path;

	return name.substr(0, name.find(".so"));
}

static Image image_of(const dl_phdr_info &info)
{
	Image image;

	image.base = info.dlpi_addr;
	for (int i = 0; i < info.dlpi_phnum; i++) {
		if (info.dlpi_phdr[i].p_type != PT_DYNAMIC) {
			continue;
		}
		auto *entry =
			reinterpret_cast<const Elf64_Dyn *>(image.base + info.dlpi_phdr[i].p_vaddr);
		for (; entry->d_tag != DT_NULL; entry++) {
			auto at = entry->d_un.d_ptr;

			switch (entry->d_tag) {
			case DT_SYMTAB:
				image.symbols = reinterpret_cast<const Elf64_Sym *>(at);
				break;
			case DT_STRTAB:
				image.strings = reinterpret_cast<const char *>(at);
				break;
			case DT_JMPREL:
				image.tables[0] = reinterpret_cast<const Elf64_Rela *>(at);
				break;
			case DT_PLTRELSZ:
				image.sizes[0] = entry->d_un.d_val / sizeof(Elf64_Rela);
				break;
			case DT_RELA:
				image.tables[1] = reinterpret_cast<const Elf64_Rela *>(at);
				break;
			case DT_RELASZ:
				image.sizes[1] = entry->d_un.d_val / sizeof(Elf64_Rela);
				break;
			default:
				break;
			}
		}
	}
	return image;
}

static int look(dl_phdr_info *info, size_t, void *data)
{
	auto *search = static_cast<Search *>(data);
	std::string name = short_name(info->dlpi_name);

	if (!search->prefix.empty() && name.rfind(search->prefix, 0) == 0) {
		search->names.push_back(name);
	}
	if (name == search->library) {
		search->image = image_of(*info);
		search->path = info->dlpi_name;
		search->found = true;
	}
	return 0;
}

void *address_in(const std::string &library, const char *name)
{
	Search search;
	void *handle, *found = nullptr;

	search.library = library;
	dl_iterate_phdr(look, &search);
	handle = search.found ? dlopen(search.path.c_str(), RTLD_LAZY | RTLD_NOLOAD) : nullptr;
	if (handle != nullptr) {
		found = dlsym(handle, name);
	}
	if (found == nullptr) {
		refuse_version(name);
	}
	return found;
}

std::vector<std::string> loaded(const std::string &prefix)
{
	Search search;

	search.prefix = prefix;
	dl_iterate_phdr(look, &search);
	return search.names;
}

// The slots through which @image calls @name.
static std::vector<void **> slots_of(const Image &image, const char *name)
{
	std::vector<void **> slots;

	for (int table = 0; table < 2; table++) {
		for (size_t i = 0; i < image.sizes[table]; i++) {
			const Elf64_Rela &entry = image.tables[table][i];
			auto type = ELF64_R_TYPE(entry.r_info);
			const Elf64_Sym &symbol = image.symbols[ELF64_R_SYM(entry.r_info)];

			if ((type == R_X86_64_JUMP_SLOT || type == R_X86_64_GLOB_DAT ||
			     type == R_X86_64_64) &&
			    std::strcmp(image.strings + symbol.st_name, name) == 0) {
				slots.push_back(
					reinterpret_cast<void **>(image.base + entry.r_offset));
			}
		}
	}
	return slots;
}

static bool image_find(const std::string &library, Image &out)
{
	Search search;

	search.library = library;
	dl_iterate_phdr(look, &search);
	out = search.image;
	return search.found && out.symbols != nullptr && out.strings != nullptr;
}

static void change(void **slot, void *to)
{
	auto size = static_cast<uintptr_t>(sysconf(_SC_PAGESIZE));
	auto *page = reinterpret_cast<void *>(reinterpret_cast<uintptr_t>(slot) & ~(size - 1));

	if (mprotect(page, size, PROT_READ | PROT_WRITE) != 0) {
		refuse("the linkage of a Bochs plugin cannot be changed");
	}
	*slot = to;
}

unsigned calls_of(const std::string &library, const std::vector<Call> &calls)
{
	Image image;
	unsigned changed = 0;

	if (!image_find(library, image)) {
		return 0;
	}
	for (const Call &call : calls) {
		std::vector<void **> slots = slots_of(image, call.name);

		for (void **slot : slots) {
			change(slot, call.to);
		}
		changed += slots.empty() ? 0 : 1;
	}
	return changed;
}

bool makes(const std::string &library, const char *name)
{
	Image image;

	return image_find(library, image) && !slots_of(image, name).empty();
}

} // namespace redirect
