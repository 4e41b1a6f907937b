// SPDX-License-Identifier: Apache-2.0
// The day that a page, feed or data set gives in one of the many ways in which days are written.
#pragma once

#include <optional>
#include <string_view>

#include "onoma/base/date.hpp"
#include "onoma/corpus/document.hpp"

namespace onoma {

// The calendar day as it is written: a time of day may follow and is left out, an offset from UTC
// does not move the day. Understood are
//   ISO 8601       2025-01-29, 2025-01-29T10:00:00+01:00, 20250129, 20250129123000, 2025-01, 2025
//   RFC 822, 2822  Wed, 29 Jan 2025 10:00:00 GMT
//   in words       January 29, 2025; 29. Januar 2025; 29 janvier 2025; 29 de enero de 2025
//   in numbers     2025/01/29; 29.01.2025; 13/02/2025
//   Unix time      seconds and milliseconds from 1990 to 2100, as a day of UTC
// Nothing for a day that does not exist, and, without `order`, for 01/02/2025, which is in January
// for some and in February for others: a wrong date is worse than a missing one. Nothing also when
// more is written than a date and a time of day. Cost: linear in the text, and texts are at most
// 100 bytes.
[[nodiscard]] std::optional<Date> parse_written_date(std::string_view text,
                                                     std::optional<DateOrder> order = {});

// What comes first in dates such as 01/02/2025 of the records in `bytes`: the order that all of
// those have that can be read in one way only, as 01/29/2025 can. Only dates that fill a cell or a
// text, or begin one, are asked. Nothing where there is none, or both are there.
[[nodiscard]] std::optional<DateOrder> find_date_order(std::string_view bytes);

// The day in the name of a file: 2025-01-29, 2025_01_29, 20250129, 29.01.2025, wherever it stands.
[[nodiscard]] std::optional<Date> date_in_name(std::string_view name);

}  // namespace onoma
