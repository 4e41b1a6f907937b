// SPDX-License-Identifier: Apache-2.0
// P. Stenetorp et al., "brat: a Web-based Tool for NLP-Assisted Text Annotation", EACL 2012; the
// form of its files: https://brat.nlplab.org/standoff.html
#include "onoma/report/brat.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string_view>

#include "base/ascii.hpp"
#include "onoma/text/utf8.hpp"
#include "report/export/tag_formats.hpp"

namespace onoma {
namespace {

// brat's own names are ASCII letters, digits, dashes and underscores.
std::string as_brat_type(std::string_view type) {
    std::string name;
    for (const char c : type) name += is_ascii_letter_or_digit(c) || c == '-' ? c : '_';
    return name.empty() ? "entity" : name;
}

std::string on_one_line(std::string_view text) {
    std::string line = replace_invalid_sequences(text);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return line;
}

// "0 6", or "0 4;5 8" for a mention that goes over a line end, and what these places hold.
struct Places {
    std::string offsets;
    std::string text;
};

Places places_of(const NamedSpan& span, std::string_view document) {
    Places places;
    const std::string_view text = span.range.of(document);
    CodePointCounter characters(text);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
        if (end > begin) {
            const std::size_t first = span.begin_char + characters.code_points_before(begin);
            const std::size_t last = span.begin_char + characters.code_points_before(end);
            places.offsets +=
                fmt::format("{}{} {}", places.offsets.empty() ? "" : ";", first, last);
            places.text += places.text.empty() ? "" : " ";
            places.text += on_one_line(text.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return places;
}

}  // namespace

std::string brat_name(std::int64_t number, const Document& document) {
    constexpr std::size_t longest = 60;
    std::string_view last = document.id;
    const std::size_t slash = last.find_last_of("/\\");
    if (slash != std::string_view::npos) last.remove_prefix(slash + 1);
    const std::size_t dot = last.find_last_of('.');
    if (dot != std::string_view::npos && dot > 0 && last.find('#') == std::string_view::npos) {
        last = last.substr(0, dot);
    }
    std::string name;
    for (const char c : last.substr(0, longest)) name += is_ascii_letter_or_digit(c) ? c : '-';
    return fmt::format("{:06}-{}", number, name);
}

void write_brat_text(std::ostream& out, const TaggedDocument& tagged) {
    out << replace_invalid_sequences(tagged.document.text);
}

void write_brat_annotations(std::ostream& out, const TaggedDocument& tagged, const Lexicon& lexicon,
                            std::set<std::string>& types) {
    std::size_t number = 0;
    std::size_t references = 0;
    for (const NamedSpan& span : named_spans(tagged, lexicon)) {
        ++number;
        const std::string type = as_brat_type(span.type);
        const Places places = places_of(span, tagged.document.text);
        types.insert(type);
        out << fmt::format("T{}\t{} {}\t{}\n", number, type, places.offsets, places.text);
        out << fmt::format("#{}\tAnnotatorNotes T{}\t{}{}\n", number, number,
                           on_one_line(span.name), span.is_undecided ? " (undecided)" : "");
        if (span.is_undecided) continue;
        out << fmt::format("N{}\tReference T{} onoma:{}\t{}\n", ++references, number,
                           on_one_line(span.id), on_one_line(span.name));
    }
}

void write_brat_configuration(std::ostream& out, const std::set<std::string>& types) {
    out << "[entities]\n";
    for (const std::string& type : types) out << type << '\n';
    out << "\n[relations]\n\n[events]\n\n[attributes]\n";
}

}  // namespace onoma
