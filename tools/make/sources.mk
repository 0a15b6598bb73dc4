# SPDX-License-Identifier: Apache-2.0
# What is compiled. PURE runs in the image and, under sanitizers, in the host's tests; IMAGE runs
# in the image alone, because it touches the processor or a device.
PURE := \
	hv/format.c \
	hv/report.c
