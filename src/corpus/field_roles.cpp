// SPDX-License-Identifier: Apache-2.0
#include "corpus/field_roles.hpp"

#include <array>
#include <unordered_map>

#include "base/ascii.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

struct CommonNames {
    FieldRole role;
    std::string_view names;  // plain, the one that says most first
};

// docs/input.md lists the same names. Known from trafilatura, Media Cloud, news-please, CC-News,
// GDELT, News API, the Guardian, the New York Times, and news collections on Kaggle; after them
// the German, French and Spanish names of columns, without accents.
constexpr std::array<CommonNames, field_role_count> common_names = {{
    {FieldRole::id,
     "id storyid storiesid articleid docid documentid newsid uuid guid gkgrecordid fingerprint "
     "artikelid identifiant identificador"},
    {FieldRole::text,
     "text maintext fulltext articletext articlebody storytext plaintext bodytext fields.bodytext "
     "content articlecontent body story article paragraphs rawtext contenttext bodyhtml "
     "contenthtml fields.body html rawhtml leadparagraph description shortdescription summary "
     "abstract excerpt snippet lead trailtext fields.trailtext volltext artikeltext textkorper "
     "inhalt artikel texte textecomplet contenu corps texto textocompleto contenido cuerpo "
     "beschreibung zusammenfassung vorspann teaser resume chapeau descripcion resumen entradilla"},
    {FieldRole::title,
     "title headline webtitle headline.main storytitle articletitle newstitle fields.headline "
     "titel uberschrift ueberschrift schlagzeile titre titulo titular"},
    {FieldRole::source,
     "source source.name sourcename sourcecommonname domain sourcedomain hostname publication "
     "publisher medianame outlet newspaper newssource mediaurl sitename sourcehostname site "
     "website quelle zeitung fuente medio periodico diario journal"},
    {FieldRole::date,
     "date publishdate datepublish datepublished publisheddate pubdate published publishedat "
     "publishedon publicationdate webpublicationdate firstpublicationdate publishtime "
     "publishedtime datetime seendate sqldate createdat created timestamp time datum "
     "veroffentlicht veroeffentlicht veroffentlichungsdatum erscheinungsdatum erschienen "
     "datedepublication publiele fecha fechadepublicacion fechapublicacion publicado"},
    {FieldRole::author,
     "author authors byline byline.original creator dccreator writer fields.byline "
     "autor autorin autoren verfasser auteur auteurs autora autores"},
    {FieldRole::section,
     "section sectionname category categories articlesection newsdesk desk topic "
     "ressort rubrik kategorie rubrique categorie seccion categoria"},
    {FieldRole::language, "language lang languagecode inlanguage locale sprache langue idioma"},
    {FieldRole::url,
     "url link weburl articleurl storyurl newsurl documentidentifier canonicalurl permalink "
     "sourceurl lien enlace"},
}};

}  // namespace

std::string plain_field_name(std::string_view name) {
    std::string plain;
    plain.reserve(name.size());
    for (const char c : name) {
        if (c != '_' && c != '-' && !is_ascii_space(c)) plain += ascii_lower(c);
    }
    return is_ascii(plain) ? plain : without_diacritics(fold(plain));
}

std::optional<FieldMeaning> meaning_of_field(std::string_view plain_name) {
    static const auto meanings = [] {
        std::unordered_map<std::string_view, FieldMeaning> by_name;
        for (const CommonNames& common : common_names) {
            std::string_view rest = common.names;
            while (!rest.empty()) {
                const std::size_t rank = common.names.size() - rest.size();
                by_name.try_emplace(take_until(' ', rest), FieldMeaning{common.role, rank});
            }
        }
        return by_name;
    }();
    const auto meaning = meanings.find(plain_name);
    return meaning == meanings.end() ? std::nullopt : std::optional(meaning->second);
}

}  // namespace onoma
