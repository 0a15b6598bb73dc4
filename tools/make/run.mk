# SPDX-License-Identifier: Apache-2.0
# Set-up, boot media, demo and the machine tests.
