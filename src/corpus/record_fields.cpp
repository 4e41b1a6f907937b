// SPDX-License-Identifier: Apache-2.0
#include "corpus/record_fields.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "base/word_list.hpp"
#include "corpus/field_roles.hpp"
#include "corpus/html/html_article.hpp"
#include "corpus/web_address.hpp"
#include "corpus/written_date.hpp"
#include "corpus/zones.hpp"
#include "onoma/base/types.hpp"
#include "text/mojibake.hpp"

namespace onoma {
namespace {

// Which fields of a record say what: those that were asked for, else those with a common name.

class FieldChoice {
public:
    // Throws Error when a field that was asked for is not there.
    FieldChoice(const RecordFields& fields, const FieldNames& names);

    // The places of the fields of this role, that which says most first: of those that say
    // anything, or the one that was asked for.
    [[nodiscard]] const std::vector<std::size_t>& of(FieldRole role) const {
        return chosen_[static_cast<std::size_t>(role)];
    }

private:
    void choose_common(const RecordFields& fields, const std::vector<std::string>& plain_names);

    std::array<std::vector<std::size_t>, field_role_count> chosen_;
};

constexpr std::size_t longest_value_bytes = 1000;
constexpr std::size_t most_names_told = 20;

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

// At most 1,000 bytes, cut before a code point: further fields are for grouping and choosing.
std::string shortened(std::string value) {
    value.resize(utf8_prefix(value, longest_value_bytes).size());
    return value;
}

// The names of the fields, for messages; of many only the first.
std::string names_of(const RecordFields& fields) {
    std::string names;
    for (std::size_t i = 0; i < std::min(fields.size(), most_names_told); ++i) {
        if (i > 0) names += ", ";
        names += shortened(fields[i].name);
    }
    if (fields.size() > most_names_told) names += ", ...";
    return names.empty() ? "none" : names;
}

// As it is written, else by its plain name.
std::size_t index_of(const std::string& name, const RecordFields& fields,
                     const std::vector<std::string>& plain_names) {
    for (std::size_t index = 0; index < fields.size(); ++index) {
        if (fields[index].name == name) return index;
    }
    const auto found = std::find(plain_names.begin(), plain_names.end(), plain_field_name(name));
    if (found == plain_names.end()) {
        throw Error("expected the field `" + name + "`, found none; fields: " + names_of(fields));
    }
    return static_cast<std::size_t>(found - plain_names.begin());
}

// True for a field without values, or with blank ones only.
bool says_nothing(const RecordField& field) {
    return std::all_of(field.values.begin(), field.values.end(),
                       [](const std::string& value) { return trimmed(value).empty(); });
}

FieldChoice::FieldChoice(const RecordFields& fields, const FieldNames& names) {
    std::vector<std::string> plain_names;
    for (const RecordField& field : fields) plain_names.push_back(plain_field_name(field.name));
    choose_common(fields, plain_names);
    for (std::size_t role = 0; role < field_role_count; ++role) {
        if (const auto& name = asked_name(names, static_cast<FieldRole>(role))) {
            chosen_[role] = {index_of(*name, fields, plain_names)};
        }
    }
}

void FieldChoice::choose_common(const RecordFields& fields,
                                const std::vector<std::string>& plain_names) {
    std::vector<std::size_t> ranks(fields.size(), 0);
    for (std::size_t index = 0; index < fields.size(); ++index) {
        const auto meaning = meaning_of_field(plain_names[index]);
        if (!meaning || says_nothing(fields[index])) continue;
        ranks[index] = meaning->rank;
        chosen_[static_cast<std::size_t>(meaning->role)].push_back(index);
    }
    for (auto& indices : chosen_) {
        std::stable_sort(indices.begin(), indices.end(), [&](std::size_t left, std::size_t right) {
            return ranks[left] < ranks[right];
        });
    }
}

std::string joined(const std::vector<std::string>& values, std::string_view between) {
    std::string all;
    for (const std::string& value : values) {
        if (!all.empty()) all += between;
        all += value;
    }
    return all;
}

// A field that holds markup, by its name or by the element it begins with: `<Acme Inc>` is none.
bool is_html(const RecordField& field, std::string_view text) {
    constexpr std::string_view elements =
        "html head body p div span br hr h1 h2 h3 h4 h5 h6 article section main header figure "
        "figcaption picture img a b i u em strong small ul ol li dl table blockquote pre center "
        "font time aside nav footer iframe script style amp-img svg video audio sup sub meta link";
    if (find_any_case(field.name, "html") != std::string_view::npos) return true;
    text = trimmed(text.substr(0, std::min<std::size_t>(text.size(), 4096)));
    if (text.size() < 3 || text.front() != '<') return false;
    if (text.find('>') == std::string_view::npos) return false;
    if (text[1] == '!') return true;
    const std::string_view name = text.substr(1, text.find_first_of(" \t\r\n/>", 1) - 1);
    return has_word(elements, ascii_lowered(name));
}

// News API cuts texts off, and says at their end how much is missing: `... [+2000 chars]`.
void drop_cut_off_mark(std::string& text) {
    const std::string_view whole = trimmed(text);
    const std::size_t begin = whole.rfind("[+");
    if (begin == std::string_view::npos || !whole.ends_with(" chars]")) return;
    const std::string_view count = whole.substr(begin + 2, whole.size() - begin - 9);
    if (count.empty() || !std::all_of(count.begin(), count.end(), is_ascii_digit)) return;
    text = std::string(trimmed(whole.substr(0, begin)));
}

// What News API has in each field of an article that was taken back.
bool is_taken_back(const RecordField& field) {
    return field.values.size() == 1 && trimmed(field.values.front()) == "[Removed]";
}

// Takes what it knows of fields, and keeps the rest.
class DocumentMaker {
public:
    // Keeps references to all but the fields.
    DocumentMaker(RecordFields fields, const RecordContext& context, const FieldNames& names,
                  Document& document)
        : fields_(cleaned(std::move(fields), document)),
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
            drop_cut_off_mark(document_.text);
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

    // By which the source knows the article: its address, else its id. REQUIRES: described.
    [[nodiscard]] std::string name_at_source() const {
        if (!document_.url.empty()) return document_.url;
        if (names_.id) return document_.id;
        const auto id = document_.fields.find("id");
        return id == document_.fields.end() ? std::string() : id->second;
    }

private:
    static RecordFields cleaned(RecordFields fields, Document& document) {
        for (RecordField& field : fields) {
            if (is_taken_back(field)) field.values.clear();
            for (std::string& value : field.values) {
                if (const std::string taken_for = repair_mojibake(value); !taken_for.empty()) {
                    document.charset = "UTF-8 read as " + taken_for;
                }
            }
        }
        return fields;
    }

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
            document_.date =
                parse_written_date(joined(fields_[index].values, "; "), context_.date_order);
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
    document.identity = identity_of(document, maker.name_at_source(), !document.url.empty());
    return document;
}

void describe_by_fields(RecordFields fields, const RecordContext& context, Document& document) {
    const FieldNames common_names_only;
    DocumentMaker maker(std::move(fields), context, common_names_only, document);
    maker.describe();
    maker.keep_further_fields();
}

}  // namespace onoma
