# SPDX-License-Identifier: Apache-2.0
# A trap behind each direct jump of the compiler's output, where processors may go on speculatively
# (CVE-2021-26341); gcc's -mharden-sls=all leaves these out.
/^\tjmp\t/a\
\tint3
