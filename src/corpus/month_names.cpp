// SPDX-License-Identifier: Apache-2.0
#include "corpus/month_names.hpp"

#include <algorithm>
#include <array>

#include "corpus/word_list.hpp"

namespace onoma {
namespace {

// The names of one month: English, German, French, Spanish; what two languages share stands once.
constexpr std::array<std::string_view, 12> names_by_month = {
    "january jan januar jänner janvier janv enero ene",
    "february feb februar feber février fevrier févr fév febrero",
    "march mar märz maerz mär mrz mars marzo",
    "april apr avril avr abril abr",
    "may mai mayo",
    "june jun juni juin junio",
    "july jul juli juillet juil julio",
    "august aug août aout agosto ago",
    "september sep sept septembre septiembre setiembre",
    "october oct oktober okt octobre octubre",
    "november nov novembre noviembre",
    "december dec dezember dez décembre decembre déc diciembre dic",
};

constexpr std::array<std::string_view, 4> weekday_names = {
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
    "sat sun",
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so",
    "lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim",
    "lunes martes miércoles miercoles jueves viernes sábado sabado domingo mié",
};

}  // namespace

int month_of_name(std::string_view word) {
    for (std::size_t month = 0; month < names_by_month.size(); ++month) {
        if (has_word(names_by_month[month], word)) return static_cast<int>(month) + 1;
    }
    return 0;
}

bool is_weekday_name(std::string_view word) {
    return std::any_of(weekday_names.begin(), weekday_names.end(),
                       [&](std::string_view names) { return has_word(names, word); });
}

}  // namespace onoma
