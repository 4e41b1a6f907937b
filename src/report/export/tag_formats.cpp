// SPDX-License-Identifier: Apache-2.0
// CoNLL: E. Tjong Kim Sang, F. De Meulder, "Introduction to the CoNLL-2003 Shared Task", 2003.
#include "report/export/tag_formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string_view>

#include "base/ascii.hpp"
#include "onoma/report/page.hpp"
#include "onoma/text/unicode.hpp"
#include "report/json.hpp"

namespace onoma {
namespace {

// Letters and digits of ASCII in capitals; `_` for anything else but a sign beyond ASCII.
std::string in_capitals(std::string_view type) {
    std::string label;
    for (const char c : type) {
        const bool is_small = c >= 'a' && c <= 'z';
        const bool is_kept = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                             static_cast<unsigned char>(c) >= 0x80;
        label += is_small ? static_cast<char>(c - 'a' + 'A') : is_kept ? c : '_';
    }
    return label.empty() ? "MISC" : label;
}

}  // namespace

std::vector<NamedSpan> named_spans(const TaggedDocument& tagged, const Lexicon& lexicon) {
    std::vector<NamedSpan> spans;
    CodePointCounter characters(tagged.document.text);
    for (const Mention& mention : tagged.tagged.mentions) {
        const EntityView entity = view_entity(lexicon, tagged.tagged, mention.entity);
        NamedSpan span;
        span.range = mention.range;
        span.begin_char = characters.code_points_before(mention.range.begin);
        span.end_char = characters.code_points_before(mention.range.end);
        span.type = entity.type;
        span.id = entity.id;
        span.name = entity.name;
        span.is_undecided = !mention.rivals.empty();
        spans.push_back(std::move(span));
    }
    return spans;
}

std::string conll_label(std::string_view type) {
    if (type == "company" || type == "organization") return "ORG";
    if (type == "person") return "PER";
    if (type == "place") return "LOC";
    return in_capitals(type);
}

std::string spacy_label(std::string_view type) {
    return type == "person" ? "PERSON" : conll_label(type);
}

namespace {

// Columns are told apart by blanks, of which a token may have some (U+00A0 within a number).
std::string as_column(std::string_view text) {
    std::string column;
    for (const char c : replace_invalid_sequences(text)) {
        const bool is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        column += is_blank ? '_' : c;
    }
    return column;
}

// Writes tokens in order, each with the tag of the span that it lies in.
class ConllWriter {
public:
    ConllWriter(std::ostream& out, const TaggedDocument& tagged, const Lexicon& lexicon)
        : out_(out), text_(tagged.document.text), spans_(named_spans(tagged, lexicon)) {}

    // The token, cut where a span begins or ends within.
    void write(ByteRange token) {
        while (token.begin < token.end) {
            while (next_ < spans_.size() && spans_[next_].range.end <= token.begin) ++next_;
            std::uint32_t end = token.end;
            bool is_inside = false;
            if (next_ < spans_.size()) {
                const ByteRange span = spans_[next_].range;
                is_inside = span.begin <= token.begin;
                end = std::min(end, is_inside ? span.end : std::max(span.begin, token.begin));
            }
            write_line({token.begin, end}, is_inside);
            token.begin = end;
        }
    }

private:
    void write_line(ByteRange token, bool is_inside) {
        out_ << as_column(token.of(text_)) << " -X- -X- ";
        if (!is_inside) {
            out_ << "O\n";
            return;
        }
        out_ << (begun_ == next_ + 1 ? "I-" : "B-") << conll_label(spans_[next_].type) << '\n';
        begun_ = next_ + 1;
    }

    std::ostream& out_;
    std::string_view text_;
    std::vector<NamedSpan> spans_;
    std::size_t next_ = 0;   // the first span that does not lie before the token
    std::size_t begun_ = 0;  // the span that the last B- was for, counted from 1 on
};

}  // namespace

void write_conll(std::ostream& out, const TaggedDocument& tagged, const Lexicon& lexicon) {
    out << "-DOCSTART- -X- -X- O\n\n";
    ConllWriter writer(out, tagged, lexicon);
    auto token = tagged.text.tokens.begin();
    for (const ByteRange sentence : tagged.text.sentences) {
        bool is_empty = true;
        for (; token != tagged.text.tokens.end() && token->range.begin < sentence.end; ++token) {
            writer.write(token->range);
            is_empty = false;
        }
        if (!is_empty) out << '\n';
    }
}

void write_spacy(std::ostream& out, const TaggedDocument& tagged, const Lexicon& lexicon) {
    const Document& document = tagged.document;
    Json json = {{"text", document.text}, {"ents", Json::array()}};
    for (const NamedSpan& span : named_spans(tagged, lexicon)) {
        json["ents"].push_back({{"start", span.begin_char},
                                {"end", span.end_char},
                                {"label", spacy_label(span.type)},
                                {"kb_id", span.is_undecided ? std::string() : span.id}});
    }
    json["meta"] = {{"document", document.id}, {"source", document.source}};
    json["meta"]["date"] = document.date ? Json(to_string(*document.date)) : Json(nullptr);
    out << to_line(json) << '\n';
}

// P. Stenetorp et al., "brat: a Web-based Tool for NLP-Assisted Text Annotation", EACL 2012; the
// form of its files: https://brat.nlplab.org/standoff.html

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

// brat counts a line end as one character, whatever it is in the file: lines end in LF alone, and
// places are those of that text.
class BratText {
public:
    explicit BratText(std::string_view text) : text_(text) {
        for (auto at = text.find("\r\n"); at != std::string_view::npos;
             at = text.find("\r\n", at + 2)) {
            dropped_.push_back(at);
        }
    }

    // Of the code point that begins at `byte`, which has `code_points` before it in the article.
    [[nodiscard]] std::size_t place(std::size_t byte, std::size_t code_points) const {
        const auto before = std::lower_bound(dropped_.begin(), dropped_.end(), byte);
        return code_points - static_cast<std::size_t>(before - dropped_.begin());
    }

    [[nodiscard]] std::string with_line_ends() const {
        std::string text;
        std::size_t begin = 0;
        for (const std::size_t at : dropped_) {
            text += text_.substr(begin, at - begin);
            begin = at + 1;
        }
        text += text_.substr(begin);
        std::replace(text.begin(), text.end(), '\r', '\n');
        return replace_invalid_sequences(text);
    }

private:
    std::string_view text_;
    std::vector<std::size_t> dropped_;  // where a CR stands before LF
};

// "0 6", or "0 4;5 8" for a mention that goes over a line end, and what these places hold.
struct Places {
    std::string offsets;
    std::string text;
};

Places places_of(const NamedSpan& span, std::string_view document, const BratText& brat) {
    Places places;
    const std::string_view text = span.range.of(document);
    CodePointCounter characters(text);
    const auto place = [&](std::size_t byte) {
        return brat.place(span.range.begin + byte,
                          span.begin_char + characters.code_points_before(byte));
    };
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
        if (end > begin) {
            const std::size_t first = place(begin);
            const std::size_t last = place(end);
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
    out << BratText(tagged.document.text).with_line_ends();
}

void write_brat_annotations(std::ostream& out, const TaggedDocument& tagged, const Lexicon& lexicon,
                            std::set<std::string>& types) {
    std::size_t number = 0;
    std::size_t references = 0;
    const BratText brat(tagged.document.text);
    for (const NamedSpan& span : named_spans(tagged, lexicon)) {
        ++number;
        const std::string type = as_brat_type(span.type);
        const Places places = places_of(span, tagged.document.text, brat);
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
