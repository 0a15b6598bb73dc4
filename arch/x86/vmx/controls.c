/* SPDX-License-Identifier: Apache-2.0 */
/* See controls.h: one row per control that matters, with the word that a user reads if it is
 * missing. */

#include <cpu/msr.h>
#include <lib/errno.h>
#include <lib/report.h>
#include <vmx/controls.h>

enum need {
	REQUIRED,  /* the product does not work without */
	USED,      /* switched on where there is one */
	FORBIDDEN, /* must be possible to leave off: it would exit in steady state */
};

static const struct row {
	enum vmx_control control;
	enum need need;
	u32 bit;
	const char *name;
} rows[] = {
	{CONTROL_PIN, FORBIDDEN, PIN_INTERRUPT_EXITING, "external-interrupt exiting"},
	{CONTROL_PIN, REQUIRED, PIN_NMI_EXITING, "NMI exiting"},
	{CONTROL_PIN, REQUIRED, PIN_VIRTUAL_NMIS, "virtual NMIs"},
	{CONTROL_PROC, FORBIDDEN, PROC_HLT_EXITING, "HLT exiting"},
	{CONTROL_PROC, FORBIDDEN, PROC_INVLPG_EXITING, "INVLPG exiting"},
	{CONTROL_PROC, FORBIDDEN, PROC_MWAIT_EXITING, "MWAIT exiting"},
	{CONTROL_PROC, FORBIDDEN, PROC_RDTSC_EXITING, "RDTSC exiting"},
	{CONTROL_PROC, FORBIDDEN, PROC_CR3_LOAD_EXITING, "CR3-load exiting"},
	{CONTROL_PROC, FORBIDDEN, PROC_CR3_STORE_EXITING, "CR3-store exiting"},
	{CONTROL_PROC, FORBIDDEN, PROC_CR8_LOAD_EXITING, "CR8-load exiting"},
	{CONTROL_PROC, FORBIDDEN, PROC_CR8_STORE_EXITING, "CR8-store exiting"},
	{CONTROL_PROC, REQUIRED, PROC_IO_BITMAPS, "I/O bitmaps"},
	{CONTROL_PROC, REQUIRED, PROC_MSR_BITMAPS, "MSR bitmaps"},
	{CONTROL_PROC, REQUIRED, PROC_SECONDARY, "secondary controls"},
	{CONTROL_PROC2, REQUIRED, PROC2_EPT, "extended page tables (EPT)"},
	{CONTROL_PROC2, REQUIRED, PROC2_UNRESTRICTED, "unrestricted guest"},
	{CONTROL_PROC2, USED, PROC2_WBINVD_EXITING, "WBINVD exiting"},
	{CONTROL_PROC2, USED, PROC2_VPID, "VPID"},
	{CONTROL_PROC2, USED, PROC2_RDTSCP, "RDTSCP"},
	{CONTROL_PROC2, USED, PROC2_INVPCID, "INVPCID"},
	{CONTROL_PROC2, USED, PROC2_ENCLS_EXITING, "ENCLS exiting"},
	{CONTROL_PROC2, USED, PROC2_XSAVES, "XSAVES"},
	{CONTROL_EXIT, REQUIRED, EXIT_HOST_64, "64-bit host"},
	{CONTROL_EXIT, USED, EXIT_SAVE_DEBUG, "saving of debug controls"},
	{CONTROL_EXIT, REQUIRED, EXIT_SAVE_PAT, "saving of the PAT"},
	{CONTROL_EXIT, REQUIRED, EXIT_LOAD_PAT, "loading of the host's PAT"},
	{CONTROL_EXIT, REQUIRED, EXIT_SAVE_EFER, "saving of EFER"},
	{CONTROL_EXIT, REQUIRED, EXIT_LOAD_EFER, "loading of the host's EFER"},
	{CONTROL_ENTRY, USED, ENTRY_LOAD_DEBUG, "loading of debug controls"},
	{CONTROL_ENTRY, REQUIRED, ENTRY_LOAD_PAT, "loading of the PAT"},
	{CONTROL_ENTRY, REQUIRED, ENTRY_LOAD_EFER, "loading of EFER"},
	{CONTROL_ENTRY, FORBIDDEN, ENTRY_IA32E, "64-bit guests only"},
};

static const struct {
	u64 bit;
	const char *name;
} ept_rows[] = {
	{EPT_CAP_WALK_4, "EPT with four levels"},
	{EPT_CAP_WB, "EPT tables in write-back memory"},
};

static void vmx_control_missing(unsigned int cpu, const char *what, const char *how,
				struct report *report)
{
	report_error(
		report,
		"cpu %u: VT-x %s %s, which is required; use a CPU of the Westmere generation or later, or enable the feature in the firmware setup or the virtual machine's settings",
		cpu, how, what);
}

static void vmx_negotiate_row(const struct row *row, const struct vmx_capabilities *capabilities,
			      unsigned int cpu, u32 *controls, struct report *report)
{
	u32 must = (u32)capabilities->controls[row->control];
	u32 may = (u32)(capabilities->controls[row->control] >> 32);

	if (row->need == FORBIDDEN) {
		if ((must & row->bit) != 0) {
			vmx_control_missing(cpu, row->name, "cannot disable", report);
		}
	} else if ((may & row->bit) != 0) {
		controls[row->control] |= row->bit;
	} else if (row->need == REQUIRED) {
		vmx_control_missing(cpu, row->name, "lacks", report);
	}
}

int vmx_negotiate(const struct vmx_capabilities *capabilities, unsigned int cpu,
		  u32 controls[CONTROLS], struct report *report)
{
	unsigned int before = report->errors;

	for (unsigned int i = 0; i < CONTROLS; i++) {
		controls[i] = (u32)capabilities->controls[i];
	}
	for (unsigned int i = 0; i < ARRAY_SIZE(rows); i++) {
		vmx_negotiate_row(&rows[i], capabilities, cpu, controls, report);
	}
	/* Tags are of use only if what they tag can be thrown away at a restart. */
	if ((~capabilities->ept_vpid & (EPT_CAP_INVVPID | EPT_CAP_INVVPID_ALL)) != 0) {
		controls[CONTROL_PROC2] &= ~(u32)PROC2_VPID;
	}
	for (unsigned int i = 0; i < ARRAY_SIZE(ept_rows); i++) {
		bool ept = (controls[CONTROL_PROC2] & PROC2_EPT) != 0;

		if (ept && (capabilities->ept_vpid & ept_rows[i].bit) == 0) {
			vmx_control_missing(cpu, ept_rows[i].name, "lacks", report);
		}
	}
	return report->errors == before ? 0 : -ENOTSUP;
}

int vmx_feature_control(u64 value, unsigned int cpu, u64 *write, struct report *report)
{
	*write = value;
	if ((value & FEATURE_CONTROL_LOCK) == 0) {
		*write = value | FEATURE_CONTROL_LOCK | FEATURE_CONTROL_VMX;
	} else if ((value & FEATURE_CONTROL_VMX) == 0) {
		report_error(
			report,
			"cpu %u: VT-x is disabled and locked by the firmware (IA32_FEATURE_CONTROL is %#lx); enable \"Intel Virtualization Technology\" in its setup",
			cpu, value);
		return -ENOTSUP;
	}
	return 0;
}
