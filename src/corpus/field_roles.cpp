// SPDX-License-Identifier: Apache-2.0
#include "corpus/field_roles.hpp"

#include <array>

#include "base/ascii.hpp"
#include "corpus/word_list.hpp"

namespace onoma {
namespace {

struct CommonNames {
    FieldRole role;
    std::string_view names;  // plain, the one that says most first
};

// docs/input.md lists the same names. Known from trafilatura, Media Cloud, news-please, CC-News,
// GDELT, News API, the Guardian, the New York Times, and news collections on Kaggle.
constexpr std::array<CommonNames, field_role_count> common_names = {{
    {FieldRole::id,
     "id storyid storiesid articleid docid documentid newsid uuid guid gkgrecordid fingerprint"},
    {FieldRole::text,
     "text maintext fulltext articletext articlebody storytext plaintext bodytext fields.bodytext "
     "content articlecontent body story article paragraphs rawtext contenttext bodyhtml "
     "contenthtml fields.body html rawhtml leadparagraph description shortdescription summary "
     "abstract excerpt snippet lead trailtext fields.trailtext"},
    {FieldRole::title,
     "title headline webtitle headline.main storytitle articletitle newstitle fields.headline"},
    {FieldRole::source,
     "source source.name sourcename sourcecommonname domain sourcedomain hostname publication "
     "publisher medianame outlet newspaper newssource mediaurl sitename sourcehostname site "
     "website"},
    {FieldRole::date,
     "date publishdate datepublish datepublished publisheddate pubdate published publishedat "
     "publishedon publicationdate webpublicationdate firstpublicationdate publishtime "
     "publishedtime datetime seendate sqldate createdat created timestamp time"},
    {FieldRole::author,
     "author authors byline byline.original creator dccreator writer fields.byline"},
    {FieldRole::section,
     "section sectionname category categories articlesection newsdesk desk topic"},
    {FieldRole::language, "language lang languagecode inlanguage locale"},
    {FieldRole::url,
     "url link weburl articleurl storyurl newsurl documentidentifier canonicalurl permalink "
     "sourceurl"},
}};

}  // namespace

std::string plain_field_name(std::string_view name) {
    std::string plain;
    plain.reserve(name.size());
    for (const char c : name) {
        if (c != '_' && c != '-' && !is_ascii_space(c)) plain += ascii_lower(c);
    }
    return plain;
}

std::optional<FieldMeaning> meaning_of_field(std::string_view plain_name) {
    for (const CommonNames& common : common_names) {
        const std::size_t rank = find_word(common.names, plain_name);
        if (rank != std::string_view::npos) return FieldMeaning{common.role, rank};
    }
    return std::nullopt;
}

}  // namespace onoma
