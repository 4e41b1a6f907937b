// SPDX-License-Identifier: Apache-2.0
// A text is cut into numbers, words and signs. The date is at its beginning, behind weekdays and
// the like; what follows it must be a time of day or nothing.
#include "corpus/written_date.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "corpus/ascii.hpp"
#include "corpus/date_digits.hpp"
#include "corpus/date_parts.hpp"
#include "corpus/month_names.hpp"

namespace onoma {
namespace {

constexpr std::size_t longest_date_bytes = 100;

// Reads parts from left to right.
class DateReader {
public:
    explicit DateReader(std::string_view text) : parts_(date_parts(text)) {}

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

    // With full stops the day always comes first; else only what can be read in one way is a date.
    static std::optional<Date> year_last(int first, int second, int year, bool has_stops) {
        if (has_stops || first > 12 || first == second) return existing_day(year, second, first);
        return second > 12 ? existing_day(year, first, second) : std::nullopt;
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
        if (at(0).is_number(4, 4)) return take(1, Date{at(0).number, month, 0});
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

    // 10:00, 10:00:00.000, 10.30, 10; behind the `T` of ISO 8601 also 1000 and 100000
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
    std::size_t next_ = 0;
};

}  // namespace

std::optional<Date> parse_written_date(std::string_view text) {
    text = trimmed(text);
    if (text.empty() || text.size() > longest_date_bytes) return std::nullopt;
    if (const auto date = date_of_digits(text)) return date;
    return DateReader(text).read();
}

}  // namespace onoma
