/* SPDX-License-Identifier: Apache-2.0 */
/* The inventory as text for people and for bulkhead-check, and the topology that it names. */

#include <hv/format.h>
#include <hv/inventory.h>

#define TEXT_MAX 160

struct printer {
	void (*line)(void *context, const char *text);
	void *context;
};

static void print(const struct printer *to, const char *text, ...) PRINTF_LIKE(2, 3);

static void print(const struct printer *to, const char *text, ...)
{
	char buffer[TEXT_MAX];
	va_list args;

	va_start(args, text);
	(void)format_v(buffer, sizeof(buffer), text, args);
	va_end(args);
	to->line(to->context, buffer);
}

void inventory_print(const struct inventory *inventory,
		     void (*line)(void *context, const char *text), void *context)
{
	const struct printer to = {line, context};

	for (unsigned int i = 0; i < inventory->cpu_count; i++) {
		const struct cpu_info *cpu = &inventory->cpus[i];

		print(&to, "cpu %u apic %u package %u core %u thread %u", i, cpu->apic_id,
		      cpu->package, cpu->core, cpu->thread);
	}
	for (unsigned int i = 0; i < inventory->ram.count; i++) {
		const struct range *r = &inventory->ram.list[i];

		print(&to, "ram %#lx-%#lx", r->start, r->end - 1);
	}
	if (inventory->hypervisor.end > inventory->hypervisor.start) {
		print(&to, "hypervisor %#lx-%#lx", inventory->hypervisor.start,
		      inventory->hypervisor.end - 1);
	}
	for (unsigned int i = 0; i < inventory->module_count; i++) {
		const struct module_info *module = &inventory->modules[i];

		/* An empty module has no last byte. */
		if (module->memory.end > module->memory.start) {
			print(&to, "module %s %#lx-%#lx", module->name, module->memory.start,
			      module->memory.end - 1);
		} else {
			print(&to, "module %s empty", module->name);
		}
	}
	print(&to, "gsi %u", inventory->gsi_count);
	print(&to, "iommu %s", inventory->has_iommu ? "yes" : "no");
}

struct cpu_info cpu_topology(u32 apic_id, unsigned int smt_shift, unsigned int package_shift)
{
	u64 id = apic_id;

	/* Shifts of 32 and more leave nothing: one core, or one package. */
	smt_shift = MIN(smt_shift, 32U);
	package_shift = MIN(package_shift, 32U);
	return (struct cpu_info){.apic_id = apic_id,
				 .package = (u32)(id >> package_shift),
				 .core = (u32)(id >> smt_shift),
				 .thread = (u32)(id & (BIT(smt_shift) - 1))};
}
