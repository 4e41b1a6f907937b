// SPDX-License-Identifier: Apache-2.0
// A date is one number, or a text that is cut into numbers, words and signs: there the date is at
// the beginning, after weekdays and the like, and what follows it must be a time of day or nothing.
#include "corpus/written_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.hpp"
#include "base/word_list.hpp"

namespace onoma {
namespace {

// Months and weekdays by their names in English, German, French and Spanish.

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

// 1 to 12 for a name or its abbreviation, in small letters and without a full stop; 0 for another
// word.
int month_of_name(std::string_view word) {
    for (std::size_t month = 0; month < names_by_month.size(); ++month) {
        if (has_word(names_by_month[month], word)) return static_cast<int>(month) + 1;
    }
    return 0;
}

// True for the name or abbreviation of a day of the week, in small letters.
bool is_weekday_name(std::string_view word) {
    return std::any_of(weekday_names.begin(), weekday_names.end(),
                       [&](std::string_view names) { return has_word(names, word); });
}

constexpr std::size_t longest_date_bytes = 100;

// Of at most eight digits; -1 for more.
int number_of_digits(std::string_view digits) {
    int number = -1;
    if (digits.size() <= 8) std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

// Only a day that exists.
std::optional<Date> existing_day(int year, int month, int day) {
    const Date date{year, month, day};
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return std::nullopt;
    if (day > last_day({year, month, 0}).day) return std::nullopt;
    return date;
}

std::optional<Date> from_unix_seconds(std::int64_t seconds) {
    constexpr std::int64_t seconds_a_day = 24L * 60 * 60;
    constexpr std::int64_t year_1990 = 631152000;
    constexpr std::int64_t year_2100 = 4102444800;
    if (seconds < year_1990 || seconds >= year_2100) return std::nullopt;
    return date_since_epoch(static_cast<int>(seconds / seconds_a_day));
}

std::optional<Date> from_compact(std::string_view digits) {
    return existing_day(number_of_digits(digits.substr(0, 4)),
                        number_of_digits(digits.substr(4, 2)),
                        number_of_digits(digits.substr(6, 2)));
}

std::optional<Date> from_digits(std::string_view digits) {
    switch (digits.size()) {
        case 4:
            return parse_date(digits);
        case 8:
        case 14:
            return from_compact(digits);
        default:
            break;
    }
    std::int64_t value = 0;
    if (digits.size() > 13) return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (const auto date = from_unix_seconds(value)) return date;
    if (const auto date = from_unix_seconds(value / 1000)) return date;
    if (digits.size() == 12) return from_compact(digits);
    return std::nullopt;
}

// 2025, 20250129, 202501291230, 20250129123000, and Unix time in seconds or milliseconds from 1990
// to 2100, also with the fraction that tables of numbers add: 1738144800.0
std::optional<Date> date_of_digits(std::string_view text) {
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string_view fraction = text.substr(std::min(point + 1, text.size()));
    if (point == 0 || !std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(point),
                                   is_ascii_digit)) {
        return std::nullopt;
    }
    if (!std::all_of(fraction.begin(), fraction.end(), is_ascii_digit)) return std::nullopt;
    if (point != text.size() && point < 9) return std::nullopt;
    return from_digits(text.substr(0, point));
}

// A piece of a written date.
struct DatePart {
    enum class Kind { number, word, sign };
    Kind kind = Kind::sign;
    std::string text;  // words in small letters
    int number = -1;   // of at most eight digits

    [[nodiscard]] bool is(std::string_view other) const { return text == other; }
    [[nodiscard]] bool is_number(std::size_t fewest_digits, std::size_t most_digits) const {
        return kind == Kind::number && text.size() >= fewest_digits && text.size() <= most_digits;
    }
};

bool is_letter_byte(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

// Small letters, also of the Latin-1 letters in UTF-8: É is C3 89, é is C3 A9.
std::string lowered_word(std::string_view word) {
    std::string lowered = ascii_lowered(word);
    for (std::size_t i = 1; i < lowered.size(); ++i) {
        const auto byte = static_cast<unsigned char>(lowered[i]);
        if (lowered[i - 1] == '\xC3' && byte >= 0x80 && byte <= 0x9E) {
            lowered[i] = static_cast<char>(byte + 0x20);
        }
    }
    return lowered;
}

// All of the text; a run of spaces is one sign.
std::vector<DatePart> date_parts(std::string_view text) {
    std::vector<DatePart> parts;
    while (!text.empty()) {
        const auto run = [&](auto belongs) {
            return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), belongs) -
                                            text.begin());
        };
        DatePart part;
        std::size_t size = 1;
        if (is_ascii_digit(text.front())) {
            size = run(is_ascii_digit);
            part = {DatePart::Kind::number, std::string(text.substr(0, size)),
                    number_of_digits(text.substr(0, size))};
        } else if (is_letter_byte(text.front())) {
            size = run(is_letter_byte);
            part = {DatePart::Kind::word, lowered_word(text.substr(0, size)), -1};
        } else if (!is_ascii_space(text.front())) {
            part = {DatePart::Kind::sign, std::string(text.substr(0, 1)), -1};
        } else {
            part = {DatePart::Kind::sign, " ", -1};
            size = run(is_ascii_space);
        }
        parts.push_back(std::move(part));
        text.remove_prefix(size);
    }
    return parts;
}

// Reads parts from left to right.
class DateReader {
public:
    DateReader(std::string_view text, std::optional<DateOrder> order)
        : parts_(date_parts(text)), order_(order) {}

    std::optional<Date> read() {
        skip_introduction();
        std::optional<Date> date = in_numbers();
        if (!date) date = day_first();
        if (!date) date = month_first();
        if (!date || !only_a_time_follows()) return std::nullopt;
        return date;
    }

private:
    [[nodiscard]] const DatePart& at(std::size_t offset) const {
        static const DatePart nothing;
        return next_ + offset < parts_.size() ? parts_[next_ + offset] : nothing;
    }

    // Goes beyond signs and words that may stand between the parts of a date.
    void skip_between(std::string_view signs) {
        constexpr std::array<std::string_view, 8> words = {"st", "nd", "rd",  "th",
                                                           "of", "de", "del", "er"};
        while (at(0).text.size() == 1 && signs.find(at(0).text) != std::string_view::npos) ++next_;
        if (std::find(words.begin(), words.end(), at(0).text) == words.end()) return;
        ++next_;
        skip_between(signs);
    }

    // `Wed, `, `am Mittwoch, den `, `Published on `
    void skip_introduction() {
        constexpr std::array<std::string_view, 8> words = {"am", "den",       "le",     "el",
                                                           "on", "published", "posted", "date"};
        while (next_ < parts_.size()) {
            const DatePart& part = at(0);
            const bool is_known =
                part.kind == DatePart::Kind::word &&
                (std::find(words.begin(), words.end(), part.text) != words.end() ||
                 (is_weekday_name(part.text) && (month_of_name(part.text) == 0 || at(1).is(","))));
            if (!is_known && !part.is(",") && !part.is(" ") && !part.is(":") && !part.is(".")) {
                return;
            }
            ++next_;
        }
    }

    // 2025-01-29, 2025/01/29, 29.01.2025, 13/02/2025, 20250129T100000Z, 2025-01
    std::optional<Date> in_numbers() {
        if (at(0).is_number(8, 8) && at(1).is("t")) return take(1, date_of_digits(at(0).text));
        const DatePart& sign = at(1);
        if (!sign.is("-") && !sign.is("/") && !sign.is(".")) return std::nullopt;
        if (at(0).is_number(4, 4) && at(2).is_number(2, 2) && next_ + 3 == parts_.size() &&
            !sign.is(".")) {
            return take(3, parse_date(at(0).text + "-" + at(2).text));
        }
        if (!at(3).is(sign.text) || !at(2).is_number(1, 2)) return std::nullopt;
        if (at(0).is_number(4, 4) && at(4).is_number(1, 2)) {
            return take(5, existing_day(at(0).number, at(2).number, at(4).number));
        }
        if (!at(0).is_number(1, 2) || !at(4).is_number(4, 4)) return std::nullopt;
        return take(5, year_last(at(0).number, at(2).number, at(4).number, sign.is(".")));
    }

    // With full stops the day always comes first; else only what can be read in one way is a date,
    // unless the order is known.
    [[nodiscard]] std::optional<Date> year_last(int first, int second, int year,
                                                bool has_stops) const {
        if (has_stops || first > 12 || first == second) return existing_day(year, second, first);
        if (second > 12 || order_ == DateOrder::month_first) {
            return existing_day(year, first, second);
        }
        return order_ ? existing_day(year, second, first) : std::nullopt;
    }

    std::optional<Date> take(std::size_t count, std::optional<Date> date) {
        next_ += count;
        return date;
    }

    // 29 January 2025, 29. Januar 2025, 29-Jan-2025, 29 de enero de 2025, 29 Jan 25 10:00 (RFC 822)
    std::optional<Date> day_first() {
        const std::size_t begin = next_;
        if (!at(0).is_number(1, 2)) return std::nullopt;
        const int day = at(0).number;
        ++next_;
        skip_between(" .-");
        if (const int month = take_month()) {
            skip_between(" .,-");
            const DatePart& year = at(0);
            const bool has_time = at(1).is(" ") && at(3).is(":");
            if (year.is_number(4, 4)) return take(1, existing_day(year.number, month, day));
            if (year.is_number(2, 2) && has_time) {
                const int century = year.number < 50 ? 2000 : 1900;
                return take(1, existing_day(century + year.number, month, day));
            }
        }
        next_ = begin;
        return std::nullopt;
    }

    // January 29, 2025; January 2025; Jan 29 10:00:00 2025, as in logs
    std::optional<Date> month_first() {
        const int month = take_month();
        if (month == 0) return std::nullopt;
        skip_between(" .,-");
        if (at(0).is_number(4, 4) && at(0).number > 0) {
            return take(1, Date{at(0).number, month, 0});
        }
        if (!at(0).is_number(1, 2)) return std::nullopt;
        const int day = at(0).number;
        ++next_;
        skip_between(" .,-");
        if (at(1).is(":") && !take_time()) return std::nullopt;
        skip_offset();
        skip_between(" ,");
        if (!at(0).is_number(4, 4)) return std::nullopt;
        return take(1, existing_day(at(0).number, month, day));
    }

    int take_month() {
        const int month = month_of_name(at(0).text);
        if (month != 0) ++next_;
        return month;
    }

    // 10:00, 10:00:00.000, 10.30, 10; after the `T` of ISO 8601 also 1000 and 100000
    bool take_time() {
        const bool is_basic = next_ > 0 && parts_[next_ - 1].is("t");
        if (is_basic && (at(0).is_number(4, 4) || at(0).is_number(6, 6))) {
            const int hours = number_of_digits(std::string_view(at(0).text).substr(0, 2));
            ++next_;
            return hours <= 24;
        }
        if (!at(0).is_number(1, 2) || at(0).number > 24) return false;
        ++next_;
        while ((at(0).is(":") || at(0).is(".") || at(0).is(",")) && at(1).is_number(1, 9)) {
            if (at(0).is(":") && at(1).number > 60) return false;
            next_ += 2;
        }
        return true;
    }

    // +01:00, -0500
    void skip_offset() {
        if (at(0).is(" ") && (at(1).is("+") || at(1).is("-"))) ++next_;
        if ((!at(0).is("+") && !at(0).is("-")) || !at(1).is_number(2, 4)) return;
        next_ += at(2).is(":") && at(3).is_number(2, 2) ? 4 : 2;
    }

    bool only_a_time_follows() {
        constexpr std::array<std::string_view, 7> introductions = {"t",  "at", "um", "à",
                                                                   "as", "om", "a"};
        const auto skip_signs = [&] {
            while (at(0).is(" ") || at(0).is(",") || at(0).is("|") || at(0).is("-") ||
                   at(0).is("@") || at(0).is("(") || at(0).is(".") || at(0).is(";")) {
                ++next_;
            }
        };
        skip_offset();
        skip_signs();
        while (std::find(introductions.begin(), introductions.end(), at(0).text) !=
               introductions.end()) {
            ++next_;
            skip_signs();
        }
        if (at(0).kind == DatePart::Kind::number && !take_time()) return false;
        skip_offset();
        // Names of zones, `a.m.`, `Uhr`; but no further number, which may be another date.
        for (; next_ < parts_.size(); ++next_) {
            skip_offset();
            if (at(0).kind == DatePart::Kind::number) return false;
        }
        return true;
    }

    std::vector<DatePart> parts_;
    std::optional<DateOrder> order_;
    std::size_t next_ = 0;
};

// The digits from `at` on, none when there are more than `most`.
std::string_view digits_at(std::string_view text, std::size_t at, std::size_t most) {
    std::size_t size = 0;
    while (at + size < text.size() && is_ascii_digit(text[at + size])) ++size;
    return size > most ? std::string_view() : text.substr(std::min(at, text.size()), size);
}

bool is_any(std::string_view text, std::size_t at, std::string_view signs) {
    return at >= text.size() || signs.find(text[at]) != std::string_view::npos;
}

// The first two numbers of the date with slashes whose first slash is at `slash`; -1 for none.
std::pair<int, int> numbers_around(std::string_view bytes, std::size_t slash) {
    constexpr std::pair<int, int> none = {-1, -1};
    std::size_t begin = slash;
    while (begin > 0 && slash - begin < 3 && is_ascii_digit(bytes[begin - 1])) --begin;
    const std::string_view first = digits_at(bytes, begin, 2);
    const std::string_view second = digits_at(bytes, slash + 1, 2);
    const std::size_t next = slash + 1 + second.size();
    const bool is_date = !first.empty() && !second.empty() && next < bytes.size() &&
                         bytes[next] == '/' && digits_at(bytes, next + 1, 4).size() == 4;
    if (!is_date || (begin > 0 && !is_any(bytes, begin - 1, ",;\t|\"'\r\n>"))) return none;
    if (!is_any(bytes, next + 5, ",;\t|\"'\r\n< T")) return none;
    return {number_of_digits(first), number_of_digits(second)};
}

// Whether a day is written at `at`, with these signs between its parts; no digit goes on with it.
std::optional<Date> day_at(std::string_view name, std::size_t at) {
    const std::string_view first = digits_at(name, at, 8);
    const std::size_t after = at + first.size();
    if (first.size() == 8) return from_compact(first);
    if (after >= name.size() || !is_any(name, after, "-_.")) return std::nullopt;
    const std::string_view second = digits_at(name, after + 1, 2);
    const std::size_t sign = after + 1 + second.size();
    if (second.empty() || sign >= name.size() || name[sign] != name[after]) return std::nullopt;
    const std::string_view third = digits_at(name, sign + 1, 4);
    const auto number = number_of_digits;
    if (first.size() == 4 && second.size() == 2 && third.size() == 2) {
        return existing_day(number(first), number(second), number(third));
    }
    const bool is_day_first = first.size() <= 2 && third.size() == 4 && name[sign] == '.';
    return is_day_first ? existing_day(number(third), number(second), number(first)) : std::nullopt;
}

}  // namespace

std::optional<Date> parse_written_date(std::string_view text, std::optional<DateOrder> order) {
    text = trimmed(text);
    if (text.empty() || text.size() > longest_date_bytes) return std::nullopt;
    if (const auto date = date_of_digits(text)) return date;
    return DateReader(text, order).read();
}

std::optional<DateOrder> find_date_order(std::string_view bytes) {
    constexpr int months = 12;
    bool has_day_first = false;
    bool has_month_first = false;
    for (auto at = bytes.find('/'); at != std::string_view::npos; at = bytes.find('/', at + 1)) {
        const auto [first, second] = numbers_around(bytes, at);
        has_day_first |= first > months && second >= 1 && second <= months;
        has_month_first |= second > months && first >= 1 && first <= months;
    }
    if (has_day_first == has_month_first) return std::nullopt;
    return has_day_first ? DateOrder::day_first : DateOrder::month_first;
}

std::optional<Date> date_in_name(std::string_view name) {
    constexpr int earliest_year = 1800;
    constexpr int latest_year = 2099;
    for (std::size_t at = 0; at < name.size(); ++at) {
        const bool goes_on = at > 0 && is_ascii_letter_or_digit(name[at - 1]);
        if (goes_on || !is_ascii_digit(name[at])) continue;
        const auto date = day_at(name, at);
        if (date && date->year >= earliest_year && date->year <= latest_year) return date;
    }
    return std::nullopt;
}

}  // namespace onoma
