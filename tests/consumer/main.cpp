// SPDX-License-Identifier: Apache-2.0
// The smallest program that uses the library: it compiles, links and runs outside of our tree.
#include <onoma/base/date.hpp>

int main() { return onoma::parse_date("2025-01-29") ? 0 : 1; }
