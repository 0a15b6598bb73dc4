/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A 16550 at its customary port and line: COM, TABLE, NUMBER, PORT and LINE are set on the command
 * line, one SSDT for each of COM1 to COM4.
 */
DefinitionBlock ("", "SSDT", 2, "BULKHD", TABLE, 1)
{
	Device (\_SB.COM)
	{
		Name (_HID, EisaId ("PNP0501"))
		Name (_UID, NUMBER)
		Name (_CRS, ResourceTemplate ()
		{
			IO (Decode16, PORT, PORT, 1, 8)
			Interrupt (ResourceConsumer, Edge, ActiveHigh, Exclusive) {LINE}
		})
	}
}
