// SPDX-License-Identifier: Apache-2.0
// Who made an article, as its text says: datelines, bylines, credits of pictures, copyright lines.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.hpp"
#include "base/word_list.hpp"
#include "corpus/credit_names.hpp"
#include "onoma/corpus/document.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

std::string_view without(std::string_view prefix, std::string_view text) {
    return text.starts_with(prefix) ? text.substr(prefix.size()) : text;
}

// A line that begins so is a credit when only names follow.
constexpr std::array byline_labels = std::to_array<std::string_view>(
    {"By ", "BY ", "By: ", "Written by ", "Reported by ", "Story by ", "Von ", "Par ", "Por "});
constexpr std::array maker_labels = std::to_array<std::string_view>(
    {"reporting by ", "additional reporting", "writing by ", "editing by ", "edited by ",
     "compiled by ", "with reporting by ", "graphics by ", "mit material von ",
     "redaktion: ", "avec l'afp", "avec afp", "avec reuters", "avec ap", "con información de ",
     "con informacion de ", "édité par ", "rédigé par ", "texto de "});
constexpr std::array picture_labels = std::to_array<std::string_view>(
    {"photo:",      "photos:",        "photo by ",   "photos by ",   "photo credit",
     "photograph:", "photograph by ", "image:",      "image credit", "credit:",
     "credits:",    "picture:",       "foto:",       "fotos:",       "foto von ",
     "foto de ",    "bild:",          "bildquelle:", "crédit photo", "crédits photo",
     "crédit :",    "fotografía:",    "ap photo",    "reuters/",     "file photo"});

template <std::size_t Size>
std::size_t label_of(std::string_view text, const std::array<std::string_view, Size>& labels) {
    for (const std::string_view label : labels) {
        if (begins_with_any_case(text, label)) return label.size();
    }
    return 0;
}

// The same letter for letter.
std::size_t byline_label_of(std::string_view text) {
    for (const std::string_view label : byline_labels) {
        if (text.starts_with(label)) return label.size();
    }
    return 0;
}

// As datelines print them in languages that write months in small letters.
constexpr std::string_view small_months =
    "|ene|feb|mar|abr|may|jun|jul|ago|sep|sept|oct|nov|dic|janv|janvier|février|mars|avril|mai|"
    "juin|juillet|août|septembre|octobre|novembre|décembre|";

bool ends_sentence(std::string_view text) {
    text = trimmed(text);
    return text.empty() || is_among(text.substr(text.size() - 1), "|.|!|?|\"|") ||
           text.ends_with("\u201D");
}

bool begins_with_dash(std::string_view text) {
    return text.starts_with('-') || text.starts_with("\u2013") || text.starts_with("\u2014");
}

std::size_t size_of_dashes(std::string_view text) {
    std::size_t size = 0;
    while (begins_with_dash(text.substr(size))) size += text[size] == '-' ? 1 : 3;
    return size;
}

// Reads one text, line by line. Which agency it is from, the surest place says.
class CreditReader {
public:
    explicit CreditReader(std::string_view text) : text_(text) {}

    void read() {
        for (std::size_t begin = 0; begin < text_.size();) {
            const std::size_t end = std::min(text_.find('\n', begin), text_.size());
            const std::string_view line = trimmed(text_.substr(begin, end - begin));
            if (!line.empty()) {
                read_line(line);
                ++lines_;
                after_label_ = is_label_alone(line);
            }
            begin = end + 1;
        }
    }

    std::vector<ByteRange> ranges;  // in order
    std::string author;
    std::string_view agency;

private:
    enum Place { dateline, byline, closing, copyright, none };
    static constexpr std::size_t longest_line = 300;
    static constexpr std::size_t longest_bracket = 160;
    static constexpr std::size_t longest_paragraph = 16384;  // what is longer is no text
    static constexpr int most_lines_above = 5;               // headlines, a byline, a date

    void read_line(std::string_view line) {
        if (read_byline(line) || read_label(line) || read_agency_line(line)) return;
        std::string_view rest = line;
        const std::size_t opening = read_opening_agency(line);
        rest.remove_prefix(opening != 0 ? opening : read_dateline(line));
        if (rest.size() > longest_paragraph) return;
        read_brackets(rest);
        read_slashes(rest);
        read_copyright(rest);
        read_last_sentence(rest);
        read_share_buttons(rest);
    }

    static bool is_label_alone(std::string_view line) {
        return is_among(line, "|By|BY|Written by|Von|Par|Por|Story by|");
    }

    // Ranges are apart from each other, and within a line they come in any order.
    void add(std::string_view part) {
        const auto begin = static_cast<std::uint32_t>(part.data() - text_.data());
        ByteRange range{begin, begin + static_cast<std::uint32_t>(part.size())};
        auto at = std::partition_point(ranges.begin(), ranges.end(),
                                       [&](ByteRange known) { return known.end < range.begin; });
        while (at != ranges.end() && at->begin <= range.end) {
            range = {std::min(range.begin, at->begin), std::max(range.end, at->end)};
            at = ranges.erase(at);
        }
        ranges.insert(at, range);
    }

    bool take(std::string_view line) {
        add(line);
        return true;
    }

    void note(const Agency* found, Place place) {
        if (found == nullptr || found->of_pictures || place >= agency_place_) return;
        agency = found->name;
        agency_place_ = place;
    }

    // `By Jane Smith and John Roe`, below a headline.
    bool read_byline(std::string_view line) {
        if (after_label_) return read_names_below_label(line);
        const std::size_t label = byline_label_of(line);
        if (label == 0 || line.size() > longest_bracket) return false;
        const std::string_view rest = line.substr(label);
        const std::string authors = authors_in(rest);
        const Agency* const from = agency_at(without("The ", without("the ", rest)));
        if (authors.empty() && from == nullptr) return false;
        if ((lines_ == 0 && !may_open_text(rest)) || !has_only_names(rest)) return false;
        if (author.empty()) author = authors;
        note(from != nullptr ? from : agency_in(rest), byline);
        add(line);
        return true;
    }

    // `Written by`, and on the next line `Jane Smith, Contributing Writer Dec. 2, 2025 at ...`
    bool read_names_below_label(std::string_view line) {
        const std::string_view names = line.substr(0, line.find(','));
        const std::string authors = authors_in(names);
        if (authors.empty() || names.size() > longest_bracket) return false;
        if (author.empty()) author = authors;
        return take(line.size() > longest_bracket ? names : line);
    }

    // `By Any Means Necessary` is a headline.
    static bool may_open_text(std::string_view rest) {
        const std::string_view first = take_word(rest);
        return !is_among(ascii_lowered(first),
                         "|accident|air|all|any|appointment|design|far|hand|invitation|land|law|"
                         "now|order|popular|sea|the|then|train|your|");
    }

    bool read_label(std::string_view line) {
        if (line.size() > longest_line) return false;
        if (line.starts_with("Our Standards:")) return take(line);
        const bool in_brackets = line.starts_with('(') && line.find(')') >= line.size() - 2;
        const std::string_view inside = in_brackets ? line.substr(1) : line;
        if (const std::size_t size = label_of(inside, maker_labels)) {
            if (!has_only_names(inside.substr(size))) return false;
            if (author.empty() && begins_with_any_case(inside, "reporting by")) {
                author = authors_in(inside.substr(size));
            }
            return take(line);
        }
        const std::size_t size = label_of(inside, picture_labels);
        if (size == 0 || !has_only_names(inside.substr(size), "|photo|images|")) return false;
        return take(line);
    }

    // `The Associated Press`, `Jane Smith, AP`, `Jane Smith | Reuters` alone on a line.
    bool read_agency_line(std::string_view line) {
        constexpr std::size_t longest = 80;
        if (line.size() > longest || lines_ == 0) return false;
        const auto is_sign = [](char c) { return c == ',' || c == '|' || c == '/'; };
        const auto after = std::find_if(line.rbegin(), line.rend(), is_sign);
        const std::size_t sign = after == line.rend()
                                     ? std::string_view::npos
                                     : static_cast<std::size_t>(line.rend() - after) - 1;
        const std::string_view last =
            trimmed(sign == std::string_view::npos ? line : line.substr(sign + 1));
        const std::string_view name = without("The ", last);
        const Agency* const found = agency_at(name);
        if (found == nullptr || found->printed.size() != name.size()) return false;
        if (sign != std::string_view::npos) {
            const std::string authors = authors_in(line.substr(0, sign));
            if (authors.empty() || !has_only_names(line)) return false;
            const bool is_byline = line[sign] == ',' && lines_ < most_lines_above;
            if (!is_byline) return take(line);  // of a picture
            if (author.empty()) author = authors;
        }
        note(found, byline);
        add(line);
        return true;
    }

    // `LONDON, May 3 (Reuters) -`: its size.
    std::size_t read_dateline(std::string_view line) {
        constexpr std::size_t longest_place = 70;
        // `NORWALK, Conn., May 4, 2021 /PRNewswire/ --`
        const std::size_t slash = line.substr(0, longest_place).find(" /PR");
        const bool has_slashes = slash < line.find('(');
        const std::size_t open = has_slashes ? slash + 1 : line.find('(');
        if (open > longest_place) return 0;
        const Agency* const found = agency_at(line.substr(open + 1));
        const std::size_t close = line.find(has_slashes ? '/' : ')', open + 1);
        if (found == nullptr || close > open + longest_place) return 0;
        const std::string_view place = line.substr(0, open);
        const bool has_place = !place.empty();
        if (has_place && (!has_only_names(place, small_months) || agency_in(place) != nullptr))
            return 0;
        const std::string_view rest = line.substr(close + 1);
        std::size_t size = rest.find_first_not_of(" .:");
        if (size == std::string_view::npos) size = rest.size();
        const std::size_t dashes = size_of_dashes(rest.substr(size));
        const bool is_bare = !has_place || (lines_ < most_lines_above && !ends_sentence(place) &&
                                            begins_capital(trimmed(rest)));
        if (dashes == 0 && !is_bare && !trimmed(rest).empty()) return 0;
        if (dashes > 0) size += dashes;
        note(found, dateline);
        add(line.substr(0, close + 1 + (dashes > 0 ? size : 0)));
        return close + 1;
    }

    // `REUTERS: ` before running text: its size. `AP: Doe to leave` is a headline.
    std::size_t read_opening_agency(std::string_view line) {
        constexpr std::size_t shortest_paragraph = 140;
        constexpr std::size_t longest_agency = 40;
        if (lines_ >= most_lines_above || line.size() < shortest_paragraph) return 0;
        if (line.substr(0, longest_agency).find(": ") == std::string_view::npos) return 0;
        const Agency* const found = agency_at(line);
        if (found == nullptr) return 0;
        const std::size_t size = found->printed.size();
        const std::string_view printed = line.substr(0, size);
        const bool in_capitals = std::none_of(printed.begin(), printed.end(), is_ascii_small);
        if (!in_capitals || !line.substr(size).starts_with(": ") ||
            !begins_capital(line.substr(size + 2))) {
            return 0;
        }
        note(found, dateline);
        add(line.substr(0, size + 1));
        return size + 2;
    }

    void read_brackets(std::string_view line) {
        for (std::size_t open = line.find('('); open != std::string_view::npos;
             open = line.find('(', open + 1)) {
            const std::size_t size = line.substr(open, longest_bracket + 2).find(')');
            if (size == std::string_view::npos) continue;
            const std::size_t close = open + size;
            const std::string_view inside = line.substr(open + 1, close - open - 1);
            const std::string_view after = trimmed(line.substr(close + 1));
            const bool is_last = after.empty() || after == ".";
            if (is_credit(inside, is_last && ends_sentence(line.substr(0, open)))) {
                add(line.substr(open, close + 1 - open));
            }
        }
    }

    // What brackets hold.
    bool is_credit(std::string_view inside, bool is_after_text) {
        if (const std::size_t size = label_of(inside, maker_labels)) {
            return has_only_names(inside.substr(size));
        }
        const std::size_t slash = inside.rfind('/');
        if (slash != std::string_view::npos && agency_at(trimmed(inside.substr(slash + 1)))) {
            return has_only_names(inside, "|photo|");
        }
        if (label_of(inside, picture_labels) != 0) return has_only_names(inside, "|photo|file|");
        const Agency* const found = agency_at(inside);
        if (found == nullptr || !is_after_text || !has_only_names(inside)) return false;
        note(found, closing);
        return true;
    }

    // `Jane Doe/AFP/Getty Images`, `Jane Doe / Getty Images`
    void read_slashes(std::string_view line) {
        for (std::size_t slash = line.find('/'); slash != std::string_view::npos;
             slash = line.find('/', slash + 1)) {
            const std::size_t right = line.find_first_not_of(' ', slash + 1);
            const Agency* found =
                right == std::string_view::npos ? nullptr : agency_at(line.substr(right));
            if (found == nullptr) continue;
            std::size_t end = right + found->printed.size();
            bool of_pictures = found->of_pictures;
            for (std::size_t next = line.find_first_not_of(' ', end);
                 next != std::string_view::npos && line[next] == '/';
                 next = line.find_first_not_of(' ', end)) {
                const std::size_t name = line.find_first_not_of(' ', next + 1);
                const Agency* more =
                    name == std::string_view::npos ? nullptr : agency_at(line.substr(name));
                if (more == nullptr) break;
                end = name + more->printed.size();
                of_pictures |= more->of_pictures;
            }
            const std::size_t begin = names_before(line, slash, of_pictures ? 1 : 2);
            if (begin != slash) add(line.substr(begin, end - begin));
            slash = end - 1;
        }
    }

    // Where up to four capitalized words begin that end at `end`; `end` when they are fewer than
    // `least`.
    static std::size_t names_before(std::string_view line, std::size_t end, int least) {
        constexpr int most = 4;
        std::size_t begin = end;
        int words = 0;
        while (words < most && begin > 0) {
            const std::string_view before = line.substr(0, begin);
            const std::size_t last = before.find_last_not_of(' ');
            if (last == std::string_view::npos) break;
            const std::size_t space = line.find_last_of(' ', last);
            const std::size_t first = space == std::string_view::npos ? 0 : space + 1;
            const std::string_view word = line.substr(first, last + 1 - first);
            const bool ends =
                words > 0 && is_among(word.substr(word.size() - 1), "|.|,|:|;|)|?|!|");
            if (ends || !begins_capital(word)) break;
            begin = first;
            ++words;
        }
        return words >= least ? begin : end;
    }

    // `© 2024 Agence France-Presse`
    void read_copyright(std::string_view line) {
        constexpr std::string_view sign = "\u00A9";
        const std::size_t at = line.find(sign);
        const bool is_line = line.size() <= longest_line &&
                             (at == 0 || line.starts_with("(c) ") || is_copyright_line(line));
        if (!is_line && at == std::string_view::npos) return;
        std::string_view part = is_line ? line : line.substr(at);
        const std::size_t stop = part.find(". ");
        if (part.size() > longest_bracket && stop != std::string_view::npos) {
            part = part.substr(0, stop + 1);
        }
        if (part.size() > longest_line) return;
        note(agency_in(part), copyright);
        add(part);
    }

    // "Copyright 2024 The Associated Press", but not "Copyright law is old".
    static bool is_copyright_line(std::string_view line) {
        if (!begins_with_any_case(line, "copyright")) return false;
        const std::string_view rest = trimmed(line.substr(std::string_view("copyright").size()));
        if (rest.empty()) return false;
        return is_ascii_digit(rest.front()) || rest.starts_with("\u00A9") ||
               rest.starts_with("(c)") || rest.starts_with("(C)") || rest.starts_with("by ") ||
               agency_at(without("The ", rest)) != nullptr;
    }

    // `Reporting by ...` behind the text, `Jane Doe contributed to this report.`
    void read_last_sentence(std::string_view line) {
        for (const std::string_view label :
             {"Reporting by ", "Additional reporting by ", "Credit: ", "Image: ", "Photo: "}) {
            const std::size_t at = line.find(label);  // faster than from the end
            if (at == std::string_view::npos || at == 0 || line.size() - at > longest_line)
                continue;
            const std::string_view names = line.substr(at + label.size());
            if (!ends_sentence(line.substr(0, at)) || !has_only_names(names)) continue;
            if (author.empty() && label.starts_with('R')) author = authors_in(names);
            add(line.substr(at));
        }
        const bool is_told = line.ends_with("to this report.") ||
                             line.ends_with("to this story.") || line.ends_with("to this article.");
        if (!is_told) return;
        std::size_t begin = line.rfind(". ", line.size() - 2);
        begin = begin == std::string_view::npos ? 0 : begin + 2;
        const std::string_view sentence = line.substr(begin);
        if (has_only_names(sentence, "|this|report|story|article|")) add(sentence);
    }

    // "Send Facebook Twitter Google+ Whatsapp Tumblr": what a page has below its headline, without
    // a comma between.
    void read_share_buttons(std::string_view line) {
        constexpr int fewest = 3;
        const bool may_have_any = line.find("Twitter") != std::string_view::npos ||
                                  line.find("Facebook") != std::string_view::npos;
        if (!may_have_any) return;
        int buttons = 0;
        std::size_t first = 0;
        std::size_t last = 0;
        for (std::size_t begin = 0; begin <= line.size();) {
            const std::size_t end = std::min(line.find(' ', begin), line.size());
            const bool is_button = begins_capital(line.substr(begin)) &&
                                   is_share_button(line.substr(begin, end - begin));
            if (is_button) {
                if (buttons++ == 0) first = begin;
                last = end;
            } else if (end > begin) {
                if (buttons >= fewest) add(line.substr(first, last - first));
                buttons = 0;
            }
            begin = end + 1;
        }
        if (buttons >= fewest) add(line.substr(first, last - first));
    }

    static bool is_share_button(std::string_view word) {
        return is_among(
            word,
            "|Facebook|Twitter|Google|Google+|Whatsapp|WhatsApp|Tumblr|Linkedin|LinkedIn|"
            "Reddit|Pinterest|Telegram|Email|E-mail|Mail|Print|Newsvine|Permalink|Digg|"
            "StumbleUpon|Messenger|Flipboard|Share|Tweet|Send|Copy|Link|Instagram|Threads|"
            "Bluesky|X|");
    }

    std::string_view text_;
    int lines_ = 0;  // before this one, without empty ones
    bool after_label_ = false;
    Place agency_place_ = none;
};

}  // namespace

void read_credits(Document& document) {
    CreditReader reader(document.text);
    reader.read();
    document.credits = std::move(reader.ranges);
    if (document.author.empty()) document.author = std::move(reader.author);
    if (!reader.agency.empty()) document.fields.try_emplace("agency", reader.agency);
}

}  // namespace onoma
