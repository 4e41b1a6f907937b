// SPDX-License-Identifier: Apache-2.0
// Names that no lexicon lists, in frames that hardly anything but names stands in.
#include "catch.hpp"
#include "entities/tagging_rows.hpp"

namespace onoma {

TEST_CASE("a sure frame names a person that no lexicon lists") {
    run_rows({
        {"role before", "They asked analyst Zelda Quux about it.", "Zelda Quux=~zelda-quux"},
        {"role in capitals before", "They asked CEO Zelda Quux about it.",
         "Zelda Quux=~zelda-quux"},
        {"role after a comma", "Then Zelda Quux, the chief executive, left.",
         "Zelda Quux=~zelda-quux"},
        {"speech", "It is late, said Zelda Quux of the bank.", "Zelda Quux=~zelda-quux"},
        {"byline", "By Zelda Quux\n\nIt is late in the year.", "Zelda Quux=~zelda-quux"},
        {"a known given name", "Then Daniela Quux left.", "Daniela Quux=~daniela-quux"},
        {"the surname follows", "They asked analyst Zelda Quux. Quux said no.",
         "Zelda Quux=~zelda-quux; Quux=~zelda-quux"},
        {"the same words again", "They asked analyst Zelda Quux. Then Zelda Quux left.",
         "Zelda Quux=~zelda-quux; Zelda Quux=~zelda-quux"},
        {"possessive", "They saw analyst Zelda Quux's note.", "Zelda Quux=~zelda-quux"},
        {"a listed person is the listed one", "They asked analyst Tim Cook about it.",
         "Tim Cook=tim-cook"},
        {"two in a byline", "By Zelda Quux and Yorick Zab\n\nIt is late in the year.",
         "Zelda Quux=~zelda-quux; Yorick Zab=~yorick-zab"},
        {"a byline that ends with a character that shows nothing", "By Zelda Quux\u200B", ""},
        {"a role in apposition before", "Its chair, Zelda Quux, demands more.",
         "Zelda Quux=~zelda-quux"},
        {"no name begins with a role", "They met Chief Economist Zelda Quux of late.",
         "Zelda Quux=~zelda-quux"},
        {"an institution is no person", "They met Daniela Quux University staff.", ""},
        {"no frame", "Then Zelda Quux left.", ""},
        {"small letters", "They asked analyst zelda quux about it.", ""},
        {"a company after the role", "They asked the boss Nvidia hired.", "Nvidia=nvidia"},
        {"not across a sentence end", "They asked an analyst. Zelda Quux left.", ""},
    });
}

TEST_CASE("given names of many languages begin a person's name") {
    run_rows({
        {"Czech", "Then Jiri Quux left.", "Jiri Quux=~jiri-quux"},
        {"with accents", "Then Jiří Quux left.", "Jiří Quux=~jiří-quux"},
        {"in a possessive", "The day of Mirek Quuxanek's party came.",
         "Mirek Quuxanek=~mirek-quuxanek"},
        {"Indian", "Then Sushmita Quux left.", "Sushmita Quux=~sushmita-quux"},
        {"alone it is nobody", "Then Jiri left.", ""},
        {"an institution", "Then the Jiri Quux Foundation opened.", ""},
        {"a place too", "They saw Santiago Quux then.", ""},
    });
}

TEST_CASE("what else shows a person's full name") {
    run_rows({
        {"an age", "Then Zelda Quux, 52, left.", "Zelda Quux=~zelda-quux"},
        {"an age at the end", "They arrested Zelda Quux, 52.", "Zelda Quux=~zelda-quux"},
        {"an age in brackets", "Then Zelda Quux (52) left.", "Zelda Quux=~zelda-quux"},
        {"a number that is no age", "Then Zelda Quux, 1952, left.", ""},
        {"a list", "They saw Zelda Quux, 52 ships and Rome.", ""},
        {"a role in apposition at the end", "It is late, said her aunt, Zelda Quux.",
         "Zelda Quux=~zelda-quux"},
        {"a particle after a given name that is a word too", "They saw Angel di Quux.",
         "Angel di Quux=~angel-di-quux"},
        {"an initial that is an article too", "They asked Judge Larry A. Quux today.",
         "Larry A. Quux=~larry-a-quux"},
        {"a hyphen in a credit", "Reuters/Jean-Paul Quuxier",
         "Jean-Paul Quuxier=~jean-paul-quuxier"},
        {"a hyphen at the end of a headline", "New Day For Zelda Quux as Daniela Quux-Zab Goes",
         "Daniela Quux-Zab=~daniela-quux-zab"},
        {"a given name with a hyphen alone", "Then Jean-Paul left.", ""},
        {"an Arabic article", "They asked analyst al-Walid Quux about it.",
         "al-Walid Quux=~al-walid-quux"},
    });
}

TEST_CASE("a family name that comes first begins a person's name") {
    run_rows({
        {"two syllables", "Then Wang Zhenyao left.", "Wang Zhenyao=~wang-zhenyao"},
        {"one syllable", "Then Zhou Peng left.", "Zhou Peng=~zhou-peng"},
        {"a hyphen", "Then Choi Min-jae left.", "Choi Min-jae=~choi-min-jae"},
        {"the family name again", "Then Wang Zhenyao left. Wang was late.",
         "Wang Zhenyao=~wang-zhenyao; Wang=~wang-zhenyao"},
        {"no syllables", "Then Wang Quuxworks left.", ""},
        {"a word", "Then Sun Media left.", ""},
        {"a family name that is a word, before two syllables", "Then Park Geun-hye left.",
         "Park Geun-hye=~park-geun-hye"},
        {"a thing", "Then Guo Media left.", ""},
    });
}

TEST_CASE("a surname with a title shows whose full name it is") {
    run_rows({
        {"honorific", "Then Zelda Quux left. Mr Quux was late.",
         "Zelda Quux=~zelda-quux; Quux=~zelda-quux"},
        {"with a full stop", "Then Zelda Quux left. Ms. Quux was late.",
         "Zelda Quux=~zelda-quux; Quux=~zelda-quux"},
        {"the title before", "The party of President Quux won. Then Zelda Quux left.",
         "Quux=~zelda-quux; Zelda Quux=~zelda-quux"},
        {"another word", "Then Zelda Quux left. Mr Zab was late.", ""},
        {"the title of a whole name", "Then Zelda Quux left. Mr Quux Zab was late.",
         "Quux Zab=~quux-zab"},
        {"a title before the name is no part of it",
         "Then Mr Quux left. They asked Brexit Secretary Zelda Quux.",
         "Quux=~zelda-quux; Zelda Quux=~zelda-quux"},
        {"a title of several words", "They asked Secretary of State Daniela Quux about it.",
         "Daniela Quux=~daniela-quux"},
        {"a title of more words", "They asked Minister of Public Works Zelda about it.", ""},
        {"a ministry", "The Minister for Health Daniela Quux left.", "Daniela Quux=~daniela-quux"},
        {"no surname", "Then Labor Department staff met Minister Department staff.", ""},
    });
}

TEST_CASE("a surname that speaks shows whose full name it is") {
    run_rows({
        {"at the beginning", "Dejo Quibble fled. Quibble said they came at night.",
         "Dejo Quibble=~dejo-quibble; Quibble=~dejo-quibble"},
        {"after a quotation", "\"They came,\" Quibble said. Dejo Quibble fled.",
         "Quibble=~dejo-quibble; Dejo Quibble=~dejo-quibble"},
        {"told", "Police freed Dejo Quibble, but Quibble told the daily nothing.",
         "Dejo Quibble=~dejo-quibble; Quibble=~dejo-quibble"},
        {"three words", "Dejo Ano Quibble fled. Quibble says so.",
         "Dejo Ano Quibble=~dejo-ano-quibble; Quibble=~dejo-ano-quibble"},
        {"no one else's", "Dejo Quibble fled. Quubble said they came at night.", ""},
        {"what others do too", "Dejo Quibble fled. Quibble rose 3 percent.", ""},
        {"an ordinary word of the text", "The Dejo Patrol came. Patrol said no. A patrol left.",
         ""},
        {"a word with an article", "Dejo Quibble grew. The Quibble said so.", ""},
        {"an institution", "Dejo Police came. Police said no.", ""},
        {"people", "The Dejo Democrats won. Democrats said so.", ""},
        {"a place before it", "Iran Quibble fled. Quibble said so.", ""},
    });
}

TEST_CASE("a legal form or a trade names a company that no lexicon lists") {
    run_rows({
        {"legal form", "They sued Quuxworks Inc. last year.", "Quuxworks Inc.=~quuxworks"},
        {"German legal form", "They sued Quuxwerke GmbH last year.", "Quuxwerke GmbH=~quuxwerke"},
        {"trade before", "They like the startup Quuxworks a lot.", "Quuxworks=~quuxworks"},
        {"last word of companies only", "They met Quuxworks Ventures and Zab Therapeutics.",
         "Quuxworks Ventures=~quuxworks-ventures; Zab Therapeutics=~zab-therapeutics"},
        {"in a list of names", "Backers are Nvidia, Tesla, Quuxworks Ventures and Zab Funds.",
         "Nvidia=nvidia; Tesla=tesla; Quuxworks Ventures=~quuxworks-ventures; "
         "Zab Funds=~zab-funds"},
        {"not a kind of money", "They need Venture Capital and Working Capital now.", ""},
        {"the opening word is no part", "At Quuxworks Inc. they met.", "Quuxworks Inc.=~quuxworks"},
        {"a listed company is the listed one", "They like the startup Cohere a lot.",
         "Cohere=cohere"},
        {"again without the frame", "They sued Quuxworks Inc. today. Then Quuxworks left.",
         "Quuxworks Inc.=~quuxworks; Quuxworks=~quuxworks"},
        {"the article is no name", "They like the startup The next day.", ""},
    });
}

TEST_CASE("a surname is no name of its own") {
    constexpr std::string_view lexicon = "person zelda; name=Zelda Le Quux\ncompany zab; name=Zab";
    run_rows({
        {"with a particle, beside a title",
         "Then Zelda Le Quux left. They asked candidate Le Quux.",
         "Zelda Le Quux=zelda; Le Quux=zelda", lexicon},
        {"of a person in a frame",
         "Then Daniela Van Quux left. They asked President Van Quux about it.",
         "Daniela Van Quux=~daniela-van-quux; Van Quux=~daniela-van-quux", lexicon},
        {"that a firm has too",
         "Then Daniela Quux, head of the startup Quux, left. So Quux said no.",
         "Daniela Quux=~daniela-quux; Quux=~quux; Quux=~daniela-quux", lexicon},
    });
}

TEST_CASE("who manages money is a company") {
    run_rows({
        {"capital", "They asked Quux Capital Management about it.",
         "Quux Capital Management=~quux-capital-management"},
        {"assets of a firm of two words", "They asked Quux Zab Asset Management about it.",
         "Quux Zab Asset Management=~quux-zab-asset-management"},
        {"after who owns it", "So Daniela Quux's Zab Investment Management owns it.",
         "Daniela Quux=~daniela-quux; Zab Investment Management=~zab-investment-management"},
        {"a group", "They asked Quux Insurance Group about it.",
         "Quux Insurance Group=~quux-insurance-group"},
        {"markets", "They asked Quux Capital Markets about it.",
         "Quux Capital Markets=~quux-capital-markets"},
        {"services", "They asked Quux Zab Financial Services about it.",
         "Quux Zab Financial Services=~quux-zab-financial-services"},
        {"another group", "They asked Quux Contact Group about it.", ""},
        {"a committee", "They asked the House Financial Services Committee about it.", ""},
        {"again", "They asked Quux Wealth Management. Then Quux Wealth Management left.",
         "Quux Wealth Management=~quux-wealth-management; "
         "Quux Wealth Management=~quux-wealth-management"},
        {"no name", "They asked Capital Management about it.", ""},
        {"a people", "They like Chinese Wealth Management products.", ""},
        {"other management", "They asked Quux Waste Management about it.", ""},
        {"a heading", "Quux Capital Management Buys Big Stake In It", ""},
    });
}

TEST_CASE("an age before it and persons beside it show a person's name") {
    run_rows({
        {"an age", "Then 41-year-old Zelda Quux left.", "Zelda Quux=~zelda-quux"},
        {"an age with an article", "Then the 41-year-old Zelda Quux left.",
         "Zelda Quux=~zelda-quux"},
        {"the age of something else", "Then the 41-year-old Quux University left.", ""},
        {"years", "Then the old Zelda Quux left.", ""},
        {"between persons", "They saw Daniela Quux, Zelda Zab and Martha Orb there.",
         "Daniela Quux=~daniela-quux; Zelda Zab=~zelda-zab; Martha Orb=~martha-orb"},
        {"at the end of a list", "They saw Daniela Quux, Martha Orb and Zelda Zab there.",
         "Daniela Quux=~daniela-quux; Martha Orb=~martha-orb"},
        {"a club between persons", "They saw Daniela Quux, Zelda Springs and Martha Orb there.",
         "Daniela Quux=~daniela-quux; Martha Orb=~martha-orb"},
        {"a firm between persons", "They saw Daniela Quux, Nvidia and Martha Orb there.",
         "Daniela Quux=~daniela-quux; Nvidia=nvidia; Martha Orb=~martha-orb"},
    });
}

TEST_CASE("a list of firms names each of them") {
    run_rows({
        {"including", "They owe banks including Quuxwork and Zabbo much.",
         "Quuxwork=~quuxwork; Zabbo=~zabbo"},
        {"after a comma", "They owe global banks, including Quuxwork, Nvidia and Zabbo, much.",
         "Quuxwork=~quuxwork; Nvidia=nvidia; Zabbo=~zabbo"},
        {"such as", "They like startups such as Quuxwork.", "Quuxwork=~quuxwork"},
        {"like", "They like retailers like Quuxwork.", "Quuxwork=~quuxwork"},
        {"places", "They like banks in cities such as Quuxtown.", ""},
        {"a known place", "They like firms in places including Paris and firms like Germany.", ""},
        {"a person", "They like firms including Daniela Quux.", "Daniela Quux=~daniela-quux"},
        {"what they have", "They like firms with assets like Quuxwork.", ""},
        {"a new sentence", "They like such firms. As Quuxwork said, no.", ""},
    });
}

TEST_CASE("names of people have titles and particles of many kinds") {
    run_rows({
        {"a particle with a capital", "They asked analyst Zed Mo bin Quux Al Zab about it.",
         "Zed Mo bin Quux Al Zab=~zed-mo-bin-quux-al-zab"},
        {"people of business", "Businessmen Daniela Quux and Zab left.",
         "Daniela Quux=~daniela-quux"},
        {"a reverend", "The Reverend Zelda Quux left.", "Zelda Quux=~zelda-quux"},
        {"an ayatollah", "They asked Ayatollah Zelda Quux then.", "Zelda Quux=~zelda-quux"},
        {"a navy", "They asked spokesman Navy Captain Daniela Quux then.",
         "Daniela Quux=~daniela-quux"},
        {"a nationality of two words", "They met Sri Lankan men and Costa Ricans.", ""},
        {"brigades", "They asked leader Zelda Quux Brigades then.", ""},
        {"a front", "So the Daniela Quux Front left.", ""},
    });
}

TEST_CASE("who makes AI or puts money into a round is a company") {
    run_rows({
        {"a maker of AI", "Then Quuxfield AI raised money.", "Quuxfield AI=~quuxfield-ai"},
        {"what it owns", "They like Quuxfield AI's plan.", "Quuxfield AI=~quuxfield-ai"},
        {"a kind of AI", "Then Chinese AI raised money.", ""},
        {"no deed", "They use Quuxfield AI for it.", ""},
        {"a listed firm", "Then Nvidia AI raised money.", "Nvidia=nvidia"},
        {"who leads a round", "It closed a round led by Quuxwork in May.", "Quuxwork=~quuxwork"},
        {"a list",
         "It raised $15 million from others, with participation from Quuxwork, Zabbo and Orbix.",
         "Quuxwork=~quuxwork; Zabbo=~zabbo; Orbix=~orbix"},
        {"investors", "Its investors include Quuxwork and Nvidia.",
         "Quuxwork=~quuxwork; Nvidia=nvidia"},
        {"a person", "It closed a round led by Daniela Quux in May.", "Daniela Quux=~daniela-quux"},
        {"a listed word", "It closed a round led by Target. Then Target left.",
         "Target=target; Target=target"},
        {"no round", "The army led by Quuxwork left.", ""},
        {"a place", "It raised money from firms backed by Beijing.", ""},
    });
}

TEST_CASE("frames: what first was wrong") {
    run_rows({
        {"an id in small letters", "They asked analyst Zélie Çelik about it.",
         "Zélie Çelik=~zélie-çelik"},
    });
}

TEST_CASE("legal forms and symbols name companies of several words") {
    run_rows({
        {"a letter after a hyphen", "They saw Quu-X Minerals Ltd fall.",
         "Quu-X Minerals Ltd=~quu-x-minerals"},
        {"a sign", "They saw Quux & Zab Corp fall.", "Quux & Zab Corp=~quux-&-zab"},
        {"and Co", "They saw Quux and Co Inc fall.", "Quux and Co Inc=~quux-and-co"},
        {"two legal forms", "They saw Quux Co., Ltd. fall.", "Quux Co., Ltd.=~quux"},
        {"a legal form inside", "They saw Quux Mining Corp Holdings Ltd fall.",
         "Quux Mining Corp Holdings Ltd=~quux-mining-corp-holdings"},
        {"a particle", "They saw Banco Quux de Zab SA fall.",
         "Banco Quux de Zab SA=~banco-quux-de-zab"},
        {"a place", "They saw Mexico SA again.", ""},
        {"two firms", "They saw Quux and Zab Corp fall.", "Zab Corp=~zab"},
        {"a bank of somewhere", "They saw Bank of Quux Corp fall.",
         "Bank of Quux Corp=~bank-of-quux"},
        {"shares of a firm", "Shares of Quux Corp fell.", "Quux Corp=~quux"},
        {"a comma", "They saw Quux Zab, Inc. fall.", "Quux Zab, Inc.=~quux-zab"},
        {"short forms", "They saw Quux AG and Zab SA and Orb Co. fall.",
         "Quux AG=~quux; Zab SA=~zab; Orb Co.=~orb"},
        {"a state", "They saw Quux CO again.", ""},
        {"the rest of a name in a word", "They saw (Quux) Management Inc again.", ""},
        {"the rest of a name", "They saw (Quux) Technology Co Ltd again.", ""},
        {"a symbol after it", "They saw Quux Zab (NYSE: QXZ) fall. Quux Zab rose.",
         "Quux Zab=~quux-zab; Quux Zab=~quux-zab"},
        {"other brackets", "They saw Quux Zab (NOTE: QXZ) fall.", ""},
        {"two legal forms with a dot between", "They saw Quux Co. LLC fall.", "Quux Co. LLC=~quux"},
        {"called after a place", "They saw Paris Quux Corp and Boston Zab Partners fall.",
         "Paris Quux Corp=~paris-quux; Boston Zab Partners=~boston-zab-partners"},
        {"who sues", "Plaintiff Quux Corp fell.", ""},
        {"an acronym before", "They saw QVS Quux Corp and QVS Zab Partners fall.",
         "QVS Quux Corp=~qvs-quux; QVS Zab Partners=~qvs-zab-partners"},
        {"an acronym of a state before", "So the UK Quux Corp fell.", "Quux Corp=~quux"},
        {"a job in capitals before", "So CEO Quux Corp fell.", "Quux Corp=~quux"},
        {"an adjective that opens the sentence", "American Quux Corp fell.",
         "American Quux Corp=~american-quux"},
        {"a word that only opens the sentence", "Meanwhile Quux Corp fell.", "Quux Corp=~quux"},
        {"a listed firm before", "They saw Tesla Gas Marketing Limited fall.",
         "Tesla Gas Marketing Limited=~tesla-gas-marketing<tesla"},
    });
}

}  // namespace onoma
