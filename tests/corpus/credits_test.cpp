// SPDX-License-Identifier: Apache-2.0
// Texts and what they say of who made them: the agency, the authors, and where.
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "onoma/corpus/document.hpp"

namespace onoma {
namespace {

struct Row {
    std::string_view text;
    std::string_view agency;
    std::string_view author;
    std::vector<std::string_view> credits;
};

const std::vector<Row>& rows() {
    static const std::vector<Row> rows = {
        // Datelines
        {"LONDON (Reuters) - Shares rose.", "Reuters", "", {"LONDON (Reuters) -"}},
        {"NAIROBI, Kenya (AP) \u2014 It rained.", "AP", "", {"NAIROBI, Kenya (AP) \u2014"}},
        {"PARIS, May 3 (AFP) \u2013 It rained.", "AFP", "", {"PARIS, May 3 (AFP) \u2013"}},
        {"Berlin (dpa) - Es regnet.", "dpa", "", {"Berlin (dpa) -"}},
        {"Berlin/Rom (dpa/AFP) - Es regnet.", "dpa", "", {"Berlin/Rom (dpa/AFP) -"}},
        {"Madrid, 3 may (EFE).- Llueve.", "EFE", "", {"Madrid, 3 may (EFE).-"}},
        {"(Bloomberg) -- Shares rose.", "Bloomberg", "", {"(Bloomberg) --"}},
        {"(ANSA) - ROMA, 3 MAG - Piove.", "ANSA", "", {"(ANSA) -"}},
        {"Brussels, Belgium (CNN) In the square it rained.",
         "CNN",
         "",
         {"Brussels, Belgium (CNN)"}},
        {"Rain\n\nSEOUL, July 1 (Xinhua) -- It rained.",
         "Xinhua",
         "",
         {"SEOUL, July 1 (Xinhua) --"}},
        {"REUTERS: The rivers of the north rose again on Monday as the rain went on, and those who "
         "live "
         "beside them carried what they own to the hills, where it is dry.",
         "Reuters",
         "",
         {"REUTERS:"}},
        {"Reuters: The rivers of the north rose again on Monday as the rain went on, and those who "
         "live "
         "beside them carried what they own to the hills, where it is dry.",
         "",
         "",
         {}},
        {"AP: Rain to go on", "", "", {}},
        {"NORWALK, Conn., May 4, 2021 /PRNewswire/ -- It rained.",
         "PR Newswire",
         "",
         {"NORWALK, Conn., May 4, 2021 /PRNewswire/ --"}},
        {"BURLINGTON, N.J., May 30, 2024 (GLOBE NEWSWIRE) -- It rained.",
         "GlobeNewswire",
         "",
         {"BURLINGTON, N.J., May 30, 2024 (GLOBE NEWSWIRE) --"}},
        // Buttons to share an article
        {"It rained. Send Facebook Twitter Google+ Whatsapp now.",
         "",
         "",
         {"Send Facebook Twitter Google+ Whatsapp"}},
        {"Share Facebook Twitter Email\nIt rained.", "", "", {"Share Facebook Twitter Email"}},
        {"They use Facebook, Twitter, Google and Reddit.", "", "", {}},
        {"So Facebook and Twitter fell.", "", "", {}},
        // Bylines
        {"Rain in Rome\nBy Jane Smith\nIt rained.", "", "Jane Smith", {"By Jane Smith"}},
        {"Rain in Rome\nBy Jane Smith and John Roe\nIt rained.",
         "",
         "Jane Smith, John Roe",
         {"By Jane Smith and John Roe"}},
        {"Rain\nBy JANE SMITH AP Business Writer\nIt rained.",
         "AP",
         "JANE SMITH",
         {"By JANE SMITH AP Business Writer"}},
        {"Rain\nBy The Associated Press\nIt rained.", "AP", "", {"By The Associated Press"}},
        {"Rain\nBy Jane Smith, Technology Reporter\nIt rained.",
         "",
         "Jane Smith",
         {"By Jane Smith, Technology Reporter"}},
        {"Rain\nWritten by\nJane Smith, Contributing Writer\nIt rained.",
         "",
         "Jane Smith",
         {"Jane Smith, Contributing Writer"}},
        {"Regen\nVon Jana Schmidt\nEs regnet.", "", "Jana Schmidt", {"Von Jana Schmidt"}},
        {"Pluie\nPar Jeanne Dupont, AFP\nIl pleut.",
         "AFP",
         "Jeanne Dupont",
         {"Par Jeanne Dupont, AFP"}},
        {"Lluvia\nPor Ana de la Cruz\nLlueve.", "", "Ana de la Cruz", {"Por Ana de la Cruz"}},
        {"By Jane Smith\n\nIt rained.", "", "Jane Smith", {"By Jane Smith"}},
        {"Rain\nJane Smith, The Associated Press\nIt rained.",
         "AP",
         "Jane Smith",
         {"Jane Smith, The Associated Press"}},
        // Below the text
        {"It rained.\n(Reporting by Jane Smith in London; Editing by John Roe)",
         "",
         "Jane Smith",
         {"(Reporting by Jane Smith in London; Editing by John Roe)"}},
        {"It rained. Reporting by Jane Smith and Ann Poe; Editing by John Roe",
         "",
         "Jane Smith, Ann Poe",
         {"Reporting by Jane Smith and Ann Poe; Editing by John Roe"}},
        {"It rained.\nAdditional reporting by John Roe",
         "",
         "",
         {"Additional reporting by John Roe"}},
        {"It rained. CNBC's Jane Smith contributed to this report.",
         "",
         "",
         {"CNBC's Jane Smith contributed to this report."}},
        {"It rained. (AFP)", "AFP", "", {"(AFP)"}},
        {"It rained.\nThe Associated Press", "AP", "", {"The Associated Press"}},
        {"It rained.\n\u00A9 2024 Agence France-Presse",
         "AFP",
         "",
         {"\u00A9 2024 Agence France-Presse"}},
        {"It rained.\nCopyright 2024 The Associated Press. All rights reserved.",
         "AP",
         "",
         {"Copyright 2024 The Associated Press. All rights reserved."}},
        {"It rained.\nOur Standards: The Thomson Reuters Trust Principles.",
         "",
         "",
         {"Our Standards: The Thomson Reuters Trust Principles."}},
        {"Es regnet.\nMit Material von dpa und AFP", "", "", {"Mit Material von dpa und AFP"}},
        // Pictures
        {"Rain\nPhoto: Jane Smith/Getty Images\nIt rained.",
         "",
         "",
         {"Photo: Jane Smith/Getty Images"}},
        {"Rain falls. Jane Smith/AFP/Getty Images", "", "", {"Jane Smith/AFP/Getty Images"}},
        {"Rain falls. (AP Photo/Jane Smith)", "", "", {"(AP Photo/Jane Smith)"}},
        {"Rain falls (Photo by Jane Smith / Getty Images) here.",
         "",
         "",
         {"(Photo by Jane Smith / Getty Images)"}},
        {"Regen\nFoto: Jana Schmidt\nEs regnet.", "", "", {"Foto: Jana Schmidt"}},
        {"Image Credits: Jane Smith / NurPhoto\nIt rained.",
         "",
         "",
         {"Image Credits: Jane Smith / NurPhoto"}},
        {"Rain falls. Credit: Jane Smith / Contributor | Anadolu",
         "",
         "",
         {"Credit: Jane Smith / Contributor | Anadolu"}},
        {"Rain\nIt rained.\nJane Smith | Bloomberg | Getty Images\nIt rained.",
         "",
         "",
         {"Jane Smith | Bloomberg | Getty Images"}},
        {"Jane Smith/AP Apple pays Nvidia. (AP Photo/Ann Poe)",
         "",
         "",
         {"Jane Smith/AP", "(AP Photo/Ann Poe)"}},
        // What only looks like them
        {"Reuters said on Monday that it would cut jobs.", "", "", {}},
        {"The Associated Press (AP) said it would sue.", "", "", {}},
        {"Getty Images sued Stability AI over its pictures.", "", "", {}},
        {"He told Reuters/Ipsos pollsters that he would vote.", "", "", {}},
        {"Copyright law is older than AFP.", "", "", {}},
        {"By Monday the shares of AP had risen.", "", "", {}},
        {"Rain\nBy the time it stopped, Rome was wet.", "", "", {}},
        {"By Any Means Necessary\nIt rained.", "", "", {}},
        {"Regen\nVon Bergen und Seen\nEs regnet.", "", "", {}},
        {"Reporting by the Wall Street Journal showed that Apple paid.", "", "", {}},
        {"Photo: a man who walks past the Apple store in Berlin", "", "", {}},
        {"The rain contributed to this report being late.", "", "", {}},
        {"Its rivals (Reuters and AP) were late.", "", "", {}},
        {"See https://example.com/Reuters/AP for more.", "", "", {}},
        {"Apple and Google, Reuters reported, will merge.", "", "", {}},
    };
    return rows;
}

}  // namespace

TEST_CASE("a text says which agency and who made it", "[corpus]") {
    for (const Row& row : rows()) {
        CAPTURE(row.text);
        Document document;
        document.text = row.text;
        read_credits(document);
        CHECK(field_of(document, "agency") == row.agency);
        CHECK(document.author == row.author);
        std::vector<std::string_view> credits;
        for (const ByteRange range : *document.credits) credits.push_back(range.of(document.text));
        CHECK(credits == row.credits);
    }
}

TEST_CASE("what the input says of its makers stays", "[corpus]") {
    Document document;
    document.text = "Rain\nBy Jane Smith\nLONDON (Reuters) - It rained.";
    document.author = "Ann Poe";
    document.fields["agency"] = "AP";
    read_credits(document);
    CHECK(document.author == "Ann Poe");
    CHECK(field_of(document, "agency") == "AP");
    CHECK(document.credits->size() == 2);
}

}  // namespace onoma
