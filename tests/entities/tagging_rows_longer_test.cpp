// SPDX-License-Identifier: Apache-2.0
// Listed names of companies inside longer names, with legal forms, and beside words of their kind.
#include "catch.hpp"
#include "entities/tagging_rows.hpp"

namespace onoma {

TEST_CASE("a legal form belongs to the name before it") {
    constexpr std::string_view firms =
        "company acme; name=Acme Motors\ncompany zed; name=Zed Bros; weak=Zed\n"
        "company orb; name=Orb SE; weak=Orb; evidence=only|telecom";
    run_rows({
        {"AG", "So Acme Motors AG rose.", "Acme Motors AG=acme", firms},
        {"Co. with its dot", "So Acme Motors Co. rose.", "Acme Motors Co.=acme", firms},
        {"& Co.", "So Acme Motors & Co. rose.", "Acme Motors & Co.=acme", firms},
        {"and Co", "So Acme Motors and Co rose.", "Acme Motors and Co=acme", firms},
        {"of another name", "So Acme Motors and Company B rose.", "Acme Motors=acme", firms},
        {"a comma", "So Acme Motors, AG of old.", "Acme Motors=acme", firms},
        {"a comma before Inc.", "So Acme Motors, Inc. rose.", "Acme Motors, Inc.=acme", firms},
        {"a comma and brackets", "So Acme Motors, LLC (NYSE: QXZ) rose.", "Acme Motors, LLC=acme",
         firms},
        {"a comma in a list", "So Acme Motors, Limited and others rose.", "Acme Motors=acme",
         firms},
        {"a company", "So the Acme Motors Company, Inc. rose.", "Acme Motors Company, Inc.=acme",
         firms},
        {"a financial group", "So Acme Motors Financial Group rose.",
         "Acme Motors Financial Group=acme", firms},
        {"a comma before another word", "So Acme Motors, Ink and Paper rose.", "Acme Motors=acme",
         firms},
        {"a group", "So Acme Motors Group rose.", "Acme Motors Group=acme", firms},
        {"a holding with a legal form", "So Acme Motors Holdings Ltd rose.",
         "Acme Motors Holdings Ltd=acme", firms},
        {"a group that goes on", "So Acme Motors Group Quux rose.", "Acme Motors=acme", firms},
        {"a group of things", "So an Acme Motors group rose.", "Acme Motors=acme", firms},
        {"a group with a weak name", "So Zed Bros left. A Zed Group rose.", "Zed Bros=zed", firms},
        {"Spanish words", "So Acme Motors Se va.", "Acme Motors=acme", firms},
        {"of a weak name", "So Zed AG rose. Zed fell.", "Zed AG=zed; Zed=zed", firms},
        {"of a name with only its own evidence", "So Orb AG rose.", "Orb AG=~orb", firms},
    });
}

TEST_CASE("another firm or thing with a listed name in it is not the listed firm") {
    constexpr std::string_view firms =
        "company acme; name=Acme Rowe\ncompany bank; name=Bank of Quuxland\n"
        "company acv; name=Zed\ncompany zv; name=Zed Ventures";
    run_rows({
        {"ventures", "So Acme Rowe Ventures took part.",
         "Acme Rowe Ventures=~acme-rowe-ventures<acme", firms},
        {"associates, again", "Acme Rowe Associates and Acme Rowe Associates Inc. took part.",
         "Acme Rowe Associates=~acme-rowe-associates<acme; "
         "Acme Rowe Associates Inc.=~acme-rowe-associates<acme",
         firms},
        {"words between", "So Acme Rowe Asset Management took part.",
         "Acme Rowe Asset Management=~acme-rowe-asset-management<acme", firms},
        {"listed itself", "So Zed Ventures took part.", "Zed Ventures=zv", firms},
        {"an investment bank", "So Acme Rowe CIB took part.", "Acme Rowe CIB=~acme-rowe-cib<acme",
         firms},
        {"a day before a bank", "On Tuesday Bank of Quuxland fell.", "Bank of Quuxland=bank",
         firms},
        {"a name with an article beside a longer one", "The Orb Life offer fell. The Orb fell.",
         "Orb Life=life; The Orb=orb", "company orb; name=The Orb\ncompany life; name=Orb Life"},
        {"a foundation", "So the Acme Rowe Foundation gave. Acme Rowe did not.", "Acme Rowe=acme",
         firms},
        {"a product with a plus", "So Zed+ costs more. Zed does not.", "Zed=acv", firms},
        {"a sum", "So Zed + Acme Rowe is one.", "Zed=acv; Acme Rowe=acme", firms},
        {"a bank with words before", "So the Trade-Import Bank of Quuxland lent it.",
         "Trade-Import Bank of Quuxland=~trade-import-bank-of-quuxland<bank", firms},
        {"the people's bank", "The People's Bank of Quuxland cut rates.", "", firms},
        {"the bank itself", "The Bank of Quuxland lent it.", "Bank of Quuxland=bank", firms},
        {"a bank after an opening word", "So said Bank of Quuxland.", "Bank of Quuxland=bank",
         firms},
        {"in small letters", "So Acme Rowe ventures abroad.", "Acme Rowe=acme", firms},
    });
}

TEST_CASE("a firm's name after a given name is a surname") {
    constexpr std::string_view lexicon =
        "company trim; name=Trimquux; aliases=Trimquux Navigation\nperson d; name=Daniela Amodei";
    run_rows({
        {"after a given name", "Daniela Trimquux said no. Trimquux left.",
         "Daniela Trimquux=~daniela-trimquux; Trimquux=~daniela-trimquux", lexicon},
        {"with a title", "Producer Daniela Trimquux said no.", "Daniela Trimquux=~daniela-trimquux",
         lexicon},
        {"where the firm is named in full too",
         "Daniela Trimquux left Trimquux Navigation. So Trimquux Navigation fell.",
         "Daniela Trimquux=~daniela-trimquux; Trimquux Navigation=trim; Trimquux Navigation=trim",
         lexicon},
        {"the firm alone", "So Trimquux fell.", "Trimquux=trim", lexicon},
        {"after a word that is no given name", "So Zelda Trimquux fell.", "Trimquux=trim", lexicon},
        {"after an article that begins a person's stage name",
         "The Trimquux deal fell. Trimquux fell.", "Trimquux=trim; Trimquux=trim",
         "company trim; name=Trimquux\nperson w; name=The Quuxnd"},
    });
}

TEST_CASE("a word of its kind right beside a weak name is evidence") {
    run_rows({
        {"startup", "The AI startup Mistral raised money.", "Mistral=mistral-ai"},
        {"no twin of it", "The AI startup Mistral raised money. Then Mistral fell.",
         "Mistral=mistral-ai; Mistral=mistral-ai"},
        {"though only its own words count", "The telecom operator Orange fell.", "Orange=orange"},
        {"agency", "The news agency Target says so.", "Target=target"},
        {"investors", "So Twitter investors lost.", "Twitter=x-corp", {}, "2022-01-01"},
        {"shareholders", "So Block's shareholders lost.", "Block=block", {}, "2024-01-01"},
        {"at the beginning of a sentence", "Orange investors lost.", ""},
        {"shares that begin a sentence", "Shares of Orange fell.", "Orange=orange"},
        {"an officer", "Then Orange CEO Zelda Quux left.", "Orange=orange; Zelda Quux=~zelda-quux"},
        {"an officer of it, at the beginning", "Orange's chief executive left.", "Orange=orange"},
        {"a chief of something else", "Then Orange chief constable Zelda Quux left.", ""},
        {"a headline", "Orange CEO Leaves Town For Good", ""},
        {"an officer after what blocks the name", "Then Quux chief executive left.", "Quux=quux",
         "company quux; name=Quux; weak=Quux; not=quux chief"},
        {"what blocks the name", "Then Quux chief Zab left.", "",
         "company quux; name=Quux; weak=Quux; not=quux chief"},
        {"not beside it", "The startup in Orange raised money.", ""},
        {"an unlisted name", "The AI startup Quux raised money.", "Quux=~quux"},
        {"the agency of a dateline", "PARIS (Target) - The minister spoke.", "Target=target"},
        {"of a dateline with a state", "GENEVA, Ill. (Target) - The judge spoke.", "Target=target"},
        {"the same with a long dash", "PARIS (Target) \u2014 The minister spoke.", "Target=target"},
        {"brackets elsewhere", "The Fund (Target) was it.", ""},
    });
}

TEST_CASE("a text introduces short forms of companies") {
    constexpr std::string_view firms =
        "company zbd; name=Zed Bros. Discovery\ncompany quux; name=Quux Games\n"
        "company first; name=First Games\ncompany one; name=Orb Media\ncompany two; name=Orb "
        "Studios\ncompany plain; name=Zab Orion";
    run_rows({
        {"initials in brackets", "Zed Bros. Discovery (ZBD) may sell. ZBD shares fell.",
         "Zed Bros. Discovery=zbd; ZBD=zbd; ZBD=zbd", firms},
        {"other letters in brackets", "Zed Bros. Discovery (ABC) may sell. ABC shares fell.",
         "Zed Bros. Discovery=zbd", firms},
        {"the first word", "Quux Games paid. So Quux will pay.", "Quux Games=quux; Quux=quux",
         firms},
        {"the first word as a subject", "Quux Games paid. Quux will pay.",
         "Quux Games=quux; Quux=quux", firms},
        {"the first word as another", "Quux Games paid. Quux fields are green.", "Quux Games=quux",
         firms},
        {"possessive", "Quux Games paid. Quux's game ended.", "Quux Games=quux; Quux=quux", firms},
        {"inside another name", "Quux Games paid. The Quux Island closed.", "Quux Games=quux",
         firms},
        {"with a number", "Quux Games paid. So Quux-2 and Quux 3 are new.", "Quux Games=quux",
         firms},
        {"before the whole name", "So Quux will pay. Quux Games paid.",
         "Quux=quux; Quux Games=quux", firms},
        {"a common word", "First Games paid. So First will pay.", "First Games=first", firms},
        {"two firms with one word", "Orb Media and Orb Studios paid. So Orb paid.",
         "Orb Media=one; Orb Studios=two", firms},
        {"no word that says what it is", "Zab Orion paid. So Zab will pay.", "Zab Orion=plain",
         firms},
        {"an unlisted firm", "The Zelda Ventures fund paid. Zelda will pay.",
         "Zelda Ventures=~zelda-ventures; Zelda=~zelda-ventures", firms},
        {"a person with that name", "Zelda Ventures met analyst Amy Zelda. Zelda will pay.",
         "Zelda Ventures=~zelda-ventures; Amy Zelda=~amy-zelda; Zelda=~amy-zelda",
         "company f; name=F\nperson p; name=P"},
    });
}

TEST_CASE("a person's name inside a longer one is not the person") {
    run_rows({
        {"another given name before", "Then Daniela Tim Cook, finance chief of Tesla, left.",
         "Daniela Tim Cook=~daniela-tim-cook; Tesla=tesla"},
        {"a role before", "Then CEO Tim Cook left.", "Tim Cook=tim-cook"},
        {"an opening word before", "Will Tim Cook leave?", "Tim Cook=tim-cook"},
        {"a theatre", "At the Tim Cook Theater they met.", ""},
        {"a library", "At the Tim Cook Memorial Library they met.", ""},
        {"a day", "They saw Tim Cook Tuesday.", "Tim Cook=tim-cook"},
        {"a ship", "The USS Tim Cook left.", ""},
        {"an unlisted name on a ship", "The USS Daniela Quux left.", ""},
    });
}

TEST_CASE("a newspaper goes by its last word in an article that has its name") {
    constexpr std::string_view papers =
        "company qp; name=Quux Post\ncompany zp; name=Zab Post\ncompany qt; name=Quux Times";
    run_rows({
        {"with an article", "The Quux Post said no. He told the Post so.", "Quux Post=qp; Post=qp",
         papers},
        {"with a capital article", "The Quux Post said no. He told The Post so.",
         "Quux Post=qp; The Post=qp", papers},
        {"at the beginning of a sentence", "The Quux Times said no. The Times reported it.",
         "Quux Times=qt; Times=qt", papers},
        {"without an article", "The Quux Post said no. He left his Post then.", "Quux Post=qp",
         papers},
        {"two newspapers", "Quux Post and Zab Post said no. He told the Post so.",
         "Quux Post=qp; Zab Post=zp", papers},
        {"a longer name", "The Quux Post said no. He saw the Post Office then.", "Quux Post=qp",
         papers},
        {"in small letters", "The Quux Post said no. He took the post then.", "Quux Post=qp",
         papers},
        {"another article", "He told the Post so.", "", papers},
    });
}

}  // namespace onoma
