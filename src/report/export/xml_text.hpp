// SPDX-License-Identifier: Apache-2.0
// Text for XML 1.0.
#pragma once

#include <string>
#include <string_view>

namespace onoma {

// As content or between double quotes: markup is escaped, as are line ends and tabs, which a parser
// would change within an attribute. What XML 1.0 forbids, even escaped (controls, U+FFFE, U+FFFF),
// and ill-formed UTF-8 become U+FFFD.
[[nodiscard]] std::string xml_text(std::string_view text);

}  // namespace onoma
