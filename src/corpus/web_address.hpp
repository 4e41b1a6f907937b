// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace onoma {

// The host of an address with a scheme, in small letters, without `www.`, user and port:
// `https://www.example.org:80/a` -> `example.org`. Empty for what is no such address.
[[nodiscard]] std::string domain_of_address(std::string_view address);

// How an outlet is called, as one name for all ways in which its domain is written: of an address
// and of a bare host the domain; any other name as it is.
[[nodiscard]] std::string outlet_name(std::string_view written);

}  // namespace onoma
