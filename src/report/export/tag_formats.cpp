// SPDX-License-Identifier: Apache-2.0
// CoNLL: E. Tjong Kim Sang, F. De Meulder, "Introduction to the CoNLL-2003 Shared Task", 2003.
#include "report/export/tag_formats.hpp"

#include <algorithm>
#include <ostream>

#include "onoma/text/utf8.hpp"
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

}  // namespace onoma
