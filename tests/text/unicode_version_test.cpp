// SPDX-License-Identifier: Apache-2.0
#include <unicode/uchar.h>
#include <unicode/uvernum.h>

#include <string>

#include "catch.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

// The library may be newer than the headers, but not by another major version: its names carry it.
TEST_CASE("the versions are those of the library in use", "[text][unicode_version]") {
    CHECK(icu_version().starts_with(std::to_string(U_ICU_VERSION_MAJOR_NUM) + "."));
    CHECK(unicode_version() == std::string(U_UNICODE_VERSION));
}

}  // namespace
}  // namespace onoma
