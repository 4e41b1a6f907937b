// SPDX-License-Identifier: Apache-2.0
#include "corpus/record_fields.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "corpus/ascii.hpp"
#include "corpus/field_roles.hpp"
#include "corpus/html/html_article.hpp"
#include "corpus/web_address.hpp"
#include "corpus/written_date.hpp"
#include "onoma/base/error.hpp"

namespace onoma {
namespace {

// Further fields are for grouping and choosing, not for long texts.
constexpr std::size_t longest_value_bytes = 1000;
constexpr std::size_t most_names_told = 20;

std::string joined(const std::vector<std::string>& values, std::string_view between) {
    std::string all;
    for (const std::string& value : values) {
        if (!all.empty()) all += between;
        all += value;
    }
    return all;
}

// At most longest_value_bytes, cut before a code point.
std::string shortened(std::string value) {
    if (value.size() <= longest_value_bytes) return value;
    std::size_t end = longest_value_bytes;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) --end;
    value.resize(end);
    return value;
}

bool is_blank(const std::string& text) {
    return std::all_of(text.begin(), text.end(), is_ascii_space);
}

bool says_nothing(const RecordField& field) {
    return std::all_of(field.values.begin(), field.values.end(), is_blank);
}

const std::optional<std::string>& asked_name(const FieldNames& names, FieldRole role) {
    switch (role) {
        case FieldRole::id:
            return names.id;
        case FieldRole::text:
            return names.text;
        case FieldRole::title:
            return names.title;
        case FieldRole::source:
            return names.source;
        case FieldRole::date:
            return names.date;
        case FieldRole::author:
            return names.author;
        case FieldRole::section:
            return names.section;
        case FieldRole::language:
            return names.language;
        case FieldRole::url:
            break;
    }
    return names.url;
}

std::string names_of(const RecordFields& fields) {
    std::string names;
    for (std::size_t i = 0; i < std::min(fields.size(), most_names_told); ++i) {
        if (i > 0) names += ", ";
        names += shortened(fields[i].name);
    }
    if (fields.size() > most_names_told) names += ", ...";
    return names.empty() ? "none" : names;
}

// Finds the fields of each role, the ones that say most first.
class FieldChoice {
public:
    FieldChoice(const RecordFields& fields, const FieldNames& names) : fields_(fields) {
        std::vector<std::string> plain_names;
        for (const RecordField& field : fields) {
            plain_names.push_back(plain_field_name(field.name));
        }
        add_common(plain_names);
        for (std::size_t role = 0; role < field_role_count; ++role) {
            if (const auto& name = asked_name(names, static_cast<FieldRole>(role))) {
                chosen_[role] = {{0, index_of(*name, plain_names)}};
            }
        }
    }

    // Indices of fields.
    [[nodiscard]] std::vector<std::size_t> all(FieldRole role) const {
        std::vector<std::size_t> indices;
        for (const auto& [rank, index] : chosen_[static_cast<std::size_t>(role)]) {
            indices.push_back(index);
        }
        return indices;
    }

private:
    struct Choice {
        std::size_t rank = 0;
        std::size_t index = 0;

        friend auto operator<=>(const Choice&, const Choice&) = default;
    };

    void add_common(const std::vector<std::string>& plain_names) {
        for (std::size_t index = 0; index < fields_.size(); ++index) {
            const auto meaning = meaning_of_field(plain_names[index]);
            if (!meaning || says_nothing(fields_[index])) continue;
            chosen_[static_cast<std::size_t>(meaning->role)].push_back({meaning->rank, index});
        }
        for (auto& choices : chosen_) std::sort(choices.begin(), choices.end());
    }

    [[nodiscard]] std::size_t index_of(const std::string& name,
                                       const std::vector<std::string>& plain_names) const {
        for (std::size_t index = 0; index < fields_.size(); ++index) {
            if (fields_[index].name == name) return index;
        }
        const auto found =
            std::find(plain_names.begin(), plain_names.end(), plain_field_name(name));
        if (found == plain_names.end()) {
            throw Error("expected the field `" + name +
                        "`, found none; fields: " + names_of(fields_));
        }
        return static_cast<std::size_t>(found - plain_names.begin());
    }

    const RecordFields& fields_;
    std::array<std::vector<Choice>, field_role_count> chosen_;
};

// A field that holds markup, by its name or by how it begins.
bool is_html(const RecordField& field, std::string_view text) {
    if (find_any_case(field.name, "html") != std::string_view::npos) return true;
    text = trimmed(text.substr(0, std::min<std::size_t>(text.size(), 4096)));
    if (text.size() < 3 || text.front() != '<') return false;
    if (!is_ascii_letter(text[1]) && text[1] != '!') return false;
    return text.find('>') != std::string_view::npos;
}

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
        for (const std::size_t index : choice_.all(FieldRole::text)) {
            RecordField& field = fields_[index];
            is_used_[index] = true;
            document_.text = joined(field.values, "\n\n");
            if (is_html(field, document_.text)) {
                document_.text = text_of_html_fragment(document_.text);
            }
            if (!is_blank(document_.text)) break;
        }
        if (document_.text.find('\0') != std::string::npos) {
            throw Error("expected text, found a NUL byte");
        }
        if (!is_blank(document_.text)) return;
        if (document_.title.empty()) {
            throw Error("expected a text or a title, found neither; fields: " + names_of(fields_));
        }
        document_.text = document_.title;
        document_.zones = {
            {Zone::headline, {0, static_cast<std::uint32_t>(document_.text.size())}}};
    }

private:
    std::string take(FieldRole role) {
        const auto indices = choice_.all(role);
        if (indices.empty()) return {};
        is_used_[indices.front()] = true;
        return std::string(trimmed(joined(fields_[indices.front()].values, "; ")));
    }

    // The record's own id is told beside the document's, unless it was asked for: only then it is
    // known to be different for each record.
    void take_id() {
        const auto indices = choice_.all(FieldRole::id);
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
        const auto indices = choice_.all(FieldRole::date);
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
