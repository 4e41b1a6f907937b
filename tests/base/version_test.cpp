// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string_view>

#include "catch.hpp"
#include "onoma/base/types.hpp"

namespace onoma {
namespace {

TEST_CASE("the version is semantic: three numbers between two dots", "[base][version]") {
    const std::string_view text = version();
    CHECK(std::count(text.begin(), text.end(), '.') == 2);
    CHECK(text.find_first_not_of("0123456789.") == std::string_view::npos);
    CHECK(text.find("..") == std::string_view::npos);
    CHECK(text.front() != '.');
    CHECK(text.back() != '.');
}

}  // namespace
}  // namespace onoma
