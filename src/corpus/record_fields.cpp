// SPDX-License-Identifier: Apache-2.0
#include "corpus/record_fields.hpp"

#include <algorithm>
#include <string_view>

#include "base/ascii.hpp"
#include "corpus/field_choice.hpp"
#include "corpus/html/html_article.hpp"
#include "corpus/title.hpp"
#include "corpus/web_address.hpp"
#include "corpus/written_date.hpp"
#include "onoma/base/error.hpp"

namespace onoma {
namespace {

std::string joined(const std::vector<std::string>& values, std::string_view between) {
    std::string all;
    for (const std::string& value : values) {
        if (!all.empty()) all += between;
        all += value;
    }
    return all;
}

// A field that holds markup, by its name or by how it begins.
bool is_html(const RecordField& field, std::string_view text) {
    if (find_any_case(field.name, "html") != std::string_view::npos) return true;
    text = trimmed(text.substr(0, std::min<std::size_t>(text.size(), 4096)));
    if (text.size() < 3 || text.front() != '<') return false;
    if (!is_ascii_letter(text[1]) && text[1] != '!') return false;
    return text.find('>') != std::string_view::npos;
}

// Takes what it knows of fields, and keeps the rest.
class DocumentMaker {
public:
    // Keeps references to all but the fields.
    DocumentMaker(RecordFields fields, const RecordContext& context, const FieldNames& names,
                  Document& document)
        : fields_(std::move(fields)),
          context_(context),
          names_(names),
          choice_(fields_, names),
          is_used_(fields_.size(), false),
          document_(document) {}

    void describe() {
        take_id();
        document_.title = take(FieldRole::title);
        document_.author = take(FieldRole::author);
        document_.section = take(FieldRole::section);
        document_.language = take(FieldRole::language);
        document_.url = take(FieldRole::url);
        take_source();
        take_date();
    }

    void keep_further_fields() {
        for (std::size_t index = 0; index < fields_.size(); ++index) {
            const RecordField& field = fields_[index];
            if (is_used_[index] || says_nothing(field)) continue;
            document_.fields.emplace(shortened(field.name), shortened(joined(field.values, "; ")));
        }
    }

    // REQUIRES: described already.
    void take_text() {
        for (const std::size_t index : choice_.of(FieldRole::text)) {
            RecordField& field = fields_[index];
            is_used_[index] = true;
            document_.text = field.values.size() == 1 ? std::move(field.values.front())
                                                      : joined(field.values, "\n\n");
            if (is_html(field, document_.text)) {
                document_.text = text_of_html_fragment(document_.text);
            }
            if (!trimmed(document_.text).empty()) break;
        }
        if (document_.text.find('\0') != std::string::npos) {
            throw Error("expected text, found a NUL byte");
        }
        if (trimmed(document_.text).empty() && document_.title.empty()) {
            throw Error("expected a text or a title, found neither; fields: " + names_of(fields_));
        }
        read_title(TitlePlace::after_text, document_);
    }

private:
    std::string take(FieldRole role) {
        const auto& indices = choice_.of(role);
        if (indices.empty()) return {};
        is_used_[indices.front()] = true;
        return std::string(trimmed(joined(fields_[indices.front()].values, "; ")));
    }

    // The record's own id is told beside the document's, unless it was asked for: only then it is
    // known to be different for each record.
    void take_id() {
        const auto& indices = choice_.of(FieldRole::id);
        if (indices.empty()) return;
        const std::string id(trimmed(joined(fields_[indices.front()].values, "; ")));
        if (id.empty()) return;
        if (!names_.id) {
            document_.fields.emplace("id", shortened(id));
            return;
        }
        is_used_[indices.front()] = true;
        document_.id = id;
    }

    void take_source() {
        if (context_.settings.source) {
            document_.source = *context_.settings.source;
            return;
        }
        const std::string source = take(FieldRole::source);
        document_.source = outlet_name(source);
        // Some tools write the address of the article there.
        if (document_.url.empty() && !domain_of_address(source).empty()) document_.url = source;
        if (document_.source.empty()) document_.source = domain_of_address(document_.url);
        if (document_.source.empty()) document_.source = context_.origin.source;
    }

    void take_date() {
        const auto& indices = choice_.of(FieldRole::date);
        for (const std::size_t index : indices) {
            document_.date = parse_written_date(joined(fields_[index].values, "; "));
            if (!document_.date) continue;
            is_used_[index] = true;
            return;
        }
        document_.date = context_.origin.date;
        if (indices.empty() || says_nothing(fields_[indices.front()])) return;
        is_used_[indices.front()] = true;
        document_.fields.emplace("date", shortened(joined(fields_[indices.front()].values, "; ")));
    }

    RecordFields fields_;
    const RecordContext& context_;
    const FieldNames& names_;
    FieldChoice choice_;
    std::vector<bool> is_used_;
    Document& document_;
};

}  // namespace

Document document_of_fields(RecordFields fields, const RecordContext& context,
                            std::uint64_t number) {
    Document document;
    document.id = context.origin.id + "#" + std::to_string(number);
    DocumentMaker maker(std::move(fields), context, context.settings.fields, document);
    maker.describe();
    maker.take_text();
    maker.keep_further_fields();
    return document;
}

void describe_by_fields(RecordFields fields, const RecordContext& context, Document& document) {
    const FieldNames common_names_only;
    DocumentMaker maker(std::move(fields), context, common_names_only, document);
    maker.describe();
    maker.keep_further_fields();
}

}  // namespace onoma
