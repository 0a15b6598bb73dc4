/* SPDX-License-Identifier: Apache-2.0 */
/* unit: rows of what the unit says it can do, field by field (Intel VT-d, "Capability Register",
 * "Extended Capability Register"). */

#include "unit.h"

struct field {
	const char *name;
	u32 offset;
	u64 mask;
};

static const struct field fields[] = {
	{"version-major", VER, GENMASK(7, 4)},
	{"version-minor", VER, GENMASK(3, 0)},
	{"cap-nd", CAP, GENMASK(2, 0)},
	{"cap-afl", CAP, BIT(3)},
	{"cap-rwbf", CAP, BIT(4)},
	{"cap-plmr", CAP, BIT(5)},
	{"cap-phmr", CAP, BIT(6)},
	{"cap-cm", CAP, BIT(7)},
	{"cap-sagaw", CAP, GENMASK(12, 8)},
	{"cap-mgaw", CAP, GENMASK(21, 16)},
	{"cap-zlr", CAP, BIT(22)},
	{"cap-fro", CAP, GENMASK(33, 24)},
	{"cap-sllps", CAP, GENMASK(37, 34)},
	{"cap-psi", CAP, BIT(39)},
	{"cap-nfr", CAP, GENMASK(47, 40)},
	{"cap-mamv", CAP, GENMASK(53, 48)},
	{"cap-dwd", CAP, BIT(54)},
	{"cap-drd", CAP, BIT(55)},
	{"cap-rest", CAP, GENMASK(63, 56) | BIT(38) | BIT(23) | GENMASK(15, 13)},
	{"ecap-c", ECAP, BIT(0)},
	{"ecap-qi", ECAP, BIT(1)},
	{"ecap-dt", ECAP, BIT(2)},
	{"ecap-ir", ECAP, BIT(3)},
	{"ecap-eim", ECAP, BIT(4)},
	{"ecap-pt", ECAP, BIT(6)},
	{"ecap-sc", ECAP, BIT(7)},
	{"ecap-iro", ECAP, GENMASK(17, 8)},
	{"ecap-mhmv", ECAP, GENMASK(23, 20)},
	{"ecap-rest", ECAP, GENMASK(63, 24) | GENMASK(19, 18) | BIT(5)},
};

void rows_of_capabilities(void)
{
	for (size_t i = 0; i < ARRAY_SIZE(fields); i++) {
		const struct field *field = &fields[i];

		if (row_begin(field->name)) {
			u64 value = field->offset == VER ? read32(VER) : read64(field->offset);

			say("%#lx", FIELD_GET(field->mask, value));
			row_end();
		}
	}
}
