// SPDX-License-Identifier: Apache-2.0
// Months and weekdays by their names in English, German, French and Spanish.
#pragma once

#include <string_view>

namespace onoma {

// 1 to 12 for a name or its abbreviation, in small letters and without a full stop; 0 for another
// word.
[[nodiscard]] int month_of_name(std::string_view word);

// True for the name or abbreviation of a day of the week, in small letters.
[[nodiscard]] bool is_weekday_name(std::string_view word);

}  // namespace onoma
