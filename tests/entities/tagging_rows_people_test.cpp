// SPDX-License-Identifier: Apache-2.0
// Persons: surnames after full names, families, initials, particles, titles, roles.
#include "catch.hpp"
#include "entities/tagging_rows.hpp"

namespace onoma {

TEST_CASE("the surname alone is the person whose full name is in the document") {
    run_rows({
        {"after the full name", "Dario Amodei spoke. Amodei was clear.",
         "Dario Amodei=dario-amodei; Amodei=dario-amodei"},
        {"before the full name", "Amodei was clear. Dario Amodei spoke.",
         "Amodei=dario-amodei; Dario Amodei=dario-amodei"},
        {"without any full name", "Amodei was clear.", ""},
        {"possessive", "Dario Amodei spoke. Amodei's essay is long.",
         "Dario Amodei=dario-amodei; Amodei=dario-amodei"},
        {"curly possessive", "Dario Amodei’s essay. Amodei’s point.",
         "Dario Amodei=dario-amodei; Amodei=dario-amodei"},
        {"in another paragraph", "Dario Amodei spoke.\n\nMuch later, Amodei left.",
         "Dario Amodei=dario-amodei; Amodei=dario-amodei"},
        {"in small letters it is a word", "Tim Cook likes to cook.", "Tim Cook=tim-cook"},
        {"at the beginning of a sentence", "Tim Cook spoke. Cook left.",
         "Tim Cook=tim-cook; Cook=tim-cook"},
        {"in capitals", "TIM COOK SPOKE. COOK LEFT.", "TIM COOK=tim-cook; COOK=tim-cook"},
        {"inside another listed name", "Sam Altman met Samsung.",
         "Sam Altman=sam-altman; Samsung=samsung"},
        {"the given name is nobody", "Dario Amodei spoke. Dario left.",
         "Dario Amodei=dario-amodei"},
        {"two persons, two surnames", "Tim Cook met Sam Altman. Altman thanked Cook.",
         "Tim Cook=tim-cook; Sam Altman=sam-altman; Altman=sam-altman; Cook=tim-cook"},
        {"a surname that is a company", "Harrison Ford left. Ford smiled.",
         "Harrison Ford=harrison-ford; Ford=harrison-ford"},
        {"a full name by alias", "Samuel Altman left. Altman smiled.",
         "Samuel Altman=sam-altman; Altman=sam-altman"},
        {"a hyphenated given name", "Lip-Bu Tan leads. Tan cut jobs.",
         "Lip-Bu Tan=lip-bu-tan; Tan=lip-bu-tan"},
        {"a hyphenated alias", "Jen-Hsun Huang leads. Huang spoke.",
         "Jen-Hsun Huang=jensen-huang; Huang=jensen-huang"},
        {"a hyphenated surname", "Alexandria Ocasio-Cortez spoke. Ocasio-Cortez left.",
         "Alexandria Ocasio-Cortez=alexandria-ocasio-cortez; "
         "Ocasio-Cortez=alexandria-ocasio-cortez"},
        {"half of a hyphenated surname", "Alexandria Ocasio-Cortez spoke. Mr Cortez left.",
         "Alexandria Ocasio-Cortez=alexandria-ocasio-cortez"},
        {"a surname with an apostrophe", "Conan O'Brien hosts. O’Brien jokes.",
         "Conan O'Brien=conan-obrien; O’Brien=conan-obrien"},
        {"a surname with capitals inside", "Yann LeCun spoke. LeCun left. Lecun came.",
         "Yann LeCun=yann-lecun; LeCun=yann-lecun; Lecun=yann-lecun"},
    });
}

TEST_CASE("a surname that several share is the nearest of them before it, or undecided") {
    run_rows({
        {"nearest antecedent", "Dario Amodei spoke. Amodei sat. Daniela Amodei rose. Amodei left.",
         "Dario Amodei=dario-amodei; Amodei=dario-amodei; "
         "Daniela Amodei=daniela-amodei; Amodei=daniela-amodei"},
        {"back to the first", "Daniela Amodei met Dario Amodei. Daniela Amodei spoke. Amodei left.",
         "Daniela Amodei=daniela-amodei; Dario Amodei=dario-amodei; "
         "Daniela Amodei=daniela-amodei; Amodei=daniela-amodei"},
        {"before all of them it is nobody", "Amodei left. Dario Amodei and Daniela Amodei stayed.",
         "Dario Amodei=dario-amodei; Daniela Amodei=daniela-amodei"},
        {"brothers of one sentence are as near", "Elon Musk and Kimbal Musk met. Musk cooked.",
         "Elon Musk=elon-musk; Kimbal Musk=kimbal-musk; Musk=elon-musk|kimbal-musk"},
        {"one of them comes back", "Elon Musk met Kimbal Musk. Kimbal Musk sat. Musk cooked.",
         "Elon Musk=elon-musk; Kimbal Musk=kimbal-musk; Kimbal Musk=kimbal-musk; "
         "Musk=kimbal-musk"},
        {"given names tell them apart",
         "Dario Amodei and Daniela Amodei met. Dario spoke, Daniela wrote.",
         "Dario Amodei=dario-amodei; Daniela Amodei=daniela-amodei; "
         "Dario=dario-amodei; Daniela=daniela-amodei"},
    });
}

TEST_CASE("a given name or a surname alone counts only where the lexicon says so") {
    run_rows({
        {"a sure surname", "Zuckerberg spoke.", "Zuckerberg=mark-zuckerberg"},
        {"a weak given name with evidence", "Elon visited Tesla.", "Elon=elon-musk; Tesla=tesla"},
        {"a weak given name without", "Elon visited us.", ""},
        {"a weak surname with evidence", "Musk runs SpaceX.", "Musk=elon-musk; SpaceX=spacex"},
        {"a weak surname without", "The smell of Musk.", ""},
        {"a weak given name after the full name", "Elon Musk came. Elon left.",
         "Elon Musk=elon-musk; Elon=elon-musk"},
        {"Elon University", "Elon University invited a billionaire.", ""},
        {"in small letters", "The musk of a Tesla seat.", "Tesla=tesla"},
    });
}

TEST_CASE("initials and middle names are parts of a name") {
    run_rows({
        {"as listed", "JD Vance spoke. Vance left.", "JD Vance=jd-vance; Vance=jd-vance"},
        {"only one initial", "J. Vance spoke.", ""},
        {"a middle initial", "Sam H. Altman spoke. Altman left.",
         "Sam H. Altman=sam-altman; Altman=sam-altman"},
        {"a middle initial without a dot", "Sam H Altman spoke.", "Sam H Altman=sam-altman"},
        {"a middle word is another person", "Sam Harris Altman spoke.",
         "Sam Harris Altman=~sam-harris-altman"},
        {"an initial is for persons only", "Google X. DeepMind moved. Scale B AI too.",
         "Google=google; DeepMind=google-deepmind"},
        {"junior", "Frank Doe Jr. spoke. Doe left.", "Frank Doe Jr.=d; Doe=d",
         "person d; name=Frank Doe Jr."},
    });
}

TEST_CASE("particles belong to a surname or may be left out") {
    run_rows({
        {"full name", "Ursula von der Leyen spoke.", "Ursula von der Leyen=ursula-von-der-leyen"},
        {"with particles", "Ursula von der Leyen spoke. Then von der Leyen left.",
         "Ursula von der Leyen=ursula-von-der-leyen; von der Leyen=ursula-von-der-leyen"},
        {"with a capital particle", "Ursula von der Leyen spoke. Von der Leyen left.",
         "Ursula von der Leyen=ursula-von-der-leyen; Von der Leyen=ursula-von-der-leyen"},
        {"without particles", "Ursula von der Leyen spoke. Then Leyen left.",
         "Ursula von der Leyen=ursula-von-der-leyen; Leyen=ursula-von-der-leyen"},
        {"without the full name", "Then von der Leyen left.", ""},
        {"Dutch", "Guido van Rossum came. Van Rossum and Rossum left.",
         "Guido van Rossum=g; Van Rossum=g; Rossum=g", "person g; name=Guido van Rossum"},
        {"two given names before", "Maria Luisa de la Cruz came. De la Cruz left.",
         "Maria Luisa de la Cruz=m; De la Cruz=m", "person m; name=Maria Luisa de la Cruz"},
    });
}

TEST_CASE("Chinese and Korean names put the surname first") {
    run_rows({
        {"surname first", "Liang Wenfeng spoke. Liang left.",
         "Liang Wenfeng=liang-wenfeng; Liang=liang-wenfeng"},
        {"last word too", "Liang Wenfeng spoke. Wenfeng left.",
         "Liang Wenfeng=liang-wenfeng; Wenfeng=liang-wenfeng"},
        {"surname last", "Wenfeng Liang spoke. Liang left.",
         "Wenfeng Liang=liang-wenfeng; Liang=liang-wenfeng"},
        {"three syllables", "Li Ka-shing spoke. Li left.", "Li Ka-shing=l; Li=l",
         "person l; name=Li Ka-shing"},
        {"a western surname is not first", "Fei-Fei Li spoke. Fei left. Li stayed.",
         "Fei-Fei Li=fei-fei-li; Li=fei-fei-li"},
        {"in Chinese", "梁文锋说。", "梁文锋=l", "person l; name=梁文锋"},
    });
}

TEST_CASE("a name is the same with and without its accents") {
    run_rows({
        {"written", "Bérénice Dupont spoke. Dupont left.",
         "Bérénice Dupont=berenice-dupont; Dupont=berenice-dupont"},
        {"missing", "Berenice Dupont spoke. Dupont left.",
         "Berenice Dupont=berenice-dupont; Dupont=berenice-dupont"},
        {"missing in a text with accents", "Berenice Dupont spoke in Orléans.",
         "Berenice Dupont=berenice-dupont"},
        {"written and missing in one text", "Bérénice Dupont spoke. Berenice Dupont left.",
         "Bérénice Dupont=berenice-dupont; Berenice Dupont=berenice-dupont"},
        {"one of two missing", "Bérenice Dupont spoke.", "Bérenice Dupont=berenice-dupont"},
        {"more than listed", "Sam Áltman met Tim Coôk.",
         "Sam Áltman=sam-altman; Tim Coôk=tim-cook"},
        {"a framed name that is listed", "Analyst Bérenice Dupont spoke in Orléans.",
         "Bérenice Dupont=berenice-dupont"},
        {"a surname without, after a full name with", "Iñaki Núñez came. Nunez left.",
         "Iñaki Núñez=n; Nunez=n", "person n; name=Iñaki Núñez"},
        {"a surname with, after a full name without", "Inaki Nunez came. Núñez left.",
         "Inaki Nunez=n; Núñez=n", "person n; name=Iñaki Núñez"},
        {"a surname in another spelling of a listed name", "Sam Áltman spoke. Altman left.",
         "Sam Áltman=sam-altman; Altman=sam-altman"},
        {"one word with accents that no name has", "The Orangé file on Núvidia.", ""},
        {"one word without them", "At Nestle, a café owner said.", "Nestle=n",
         "company n; name=Nestlé"},
        {"letter for letter is what it says", "The Café Noir and the Cafe Noir.", "Café Noir=c",
         "company c; name=Café Noir; case=exact"},
        {"in small letters without", "the berenice dupont file", ""},
        {"in capitals with accents", "BÉRÉNICE DUPONT SPOKE", "BÉRÉNICE DUPONT=berenice-dupont"},
        {"in capitals without", "BERENICE DUPONT SPOKE", "BERENICE DUPONT=berenice-dupont"},
        {"stroke through o", "Jorgen Ostergaard came.", "Jorgen Ostergaard=o",
         "person o; name=Jørgen Østergaard"},
        {"polish l", "Lukasz Zolty came.", "Lukasz Zolty=z", "person z; name=Łukasz Żółty"},
        {"emoji are no accents", "Berenice Dupont 🎉 spoke.", "Berenice Dupont=berenice-dupont"},
    });
}

TEST_CASE("titles stay outside a name") {
    run_rows({
        {"Mr", "Mr. Tim Cook spoke. Mr. Cook left.", "Tim Cook=tim-cook; Cook=tim-cook"},
        {"Dr", "Dr Geoffrey Hinton and Dr. Hinton.",
         "Geoffrey Hinton=geoffrey-hinton; Hinton=geoffrey-hinton"},
        {"President", "President Ursula von der Leyen left.",
         "Ursula von der Leyen=ursula-von-der-leyen"},
        {"Vice President", "Vice President JD Vance left.", "JD Vance=jd-vance"},
        {"CEO", "OpenAI CEO Sam Altman left.",
         "OpenAI=openai; Sam Altman=sam-altman; [OpenAI CEO]=sam-altman"},
        {"Sir and degree", "Sir Geoffrey Hinton, PhD, left.", "Geoffrey Hinton=geoffrey-hinton"},
        {"founder in lower case", "founder Ilya Sutskever left.", "Ilya Sutskever=ilya-sutskever"},
    });
}

TEST_CASE("roles are mentions of their own kind") {
    run_rows({
        {"title of company", "The CEO of Anthropic warned.",
         "Anthropic=anthropic; [CEO of Anthropic]=dario-amodei"},
        {"company title", "The Anthropic CEO warned.",
         "Anthropic=anthropic; [Anthropic CEO]=dario-amodei"},
        {"company's title", "Anthropic's CEO warned.",
         "Anthropic=anthropic; [Anthropic's CEO]=dario-amodei"},
        {"company’s title, curly", "Anthropic’s CEO warned.",
         "Anthropic=anthropic; [Anthropic’s CEO]=dario-amodei"},
        {"other title", "The chief executive of Anthropic warned.",
         "Anthropic=anthropic; [chief executive of Anthropic]=dario-amodei"},
        {"title in capitals", "Anthropic Chief Executive warned.",
         "Anthropic=anthropic; [Anthropic Chief Executive]=dario-amodei"},
        {"a role names nobody", "The CEO of Anthropic warned. Amodei agreed.",
         "Anthropic=anthropic; [CEO of Anthropic]=dario-amodei"},
        {"another company", "The CEO of Nvidia warned.", "Nvidia=nvidia"},
        {"two roles", "The CEO of Apple met the OpenAI CEO.",
         "Apple=apple; OpenAI=openai; [CEO of Apple]=tim-cook; [OpenAI CEO]=sam-altman"},
        {"not across a sentence end", "He is the CEO of. Anthropic grows.", "Anthropic=anthropic"},
    });
}

TEST_CASE("people: what first was wrong") {
    run_rows({
        {"joined given names", "Dario and Daniela Amodei founded it. Dario leads.",
         "Dario=dario-amodei; Daniela Amodei=daniela-amodei; Dario=dario-amodei"},
        {"with dots and spaces", "J. D. Vance spoke. Vance left.",
         "J. D. Vance=jd-vance; Vance=jd-vance"},
        {"with dots", "J.D. Vance spoke. Vance left.", "J.D. Vance=jd-vance; Vance=jd-vance"},
        {"with a space", "J D Vance spoke.", "J D Vance=jd-vance"},
        {"listed with dots, written without",
         "J. D. Rockefeller, JD Rockefeller, J.D. Rockefeller.",
         "J. D. Rockefeller=r; JD Rockefeller=r; J.D. Rockefeller=r",
         "person r; name=J. D. Rockefeller"},
    });
}

TEST_CASE("the surname of somebody else is not the listed person") {
    run_rows({
        {"the surname of somebody else", "Dario Amodei met Riccardo Amodei.",
         "Dario Amodei=dario-amodei; Riccardo Amodei=~riccardo-amodei"},
    });
}

TEST_CASE("titles and partners around names of people") {
    run_rows({
        {"deputy", "The county sent Deputy Matt Exampla to help.", "Matt Exampla=~matt-exampla"},
        {"deputy after a county", "It says the Quux County sheriff's Deputy Matt Exampla saw it.",
         "Matt Exampla=~matt-exampla"},
        {"deputy of an office", "The Deputy Prime Minister left.", ""},
        {"an article tied to the surname", "Energy Minister Khalid Al-Exampla met them.",
         "Khalid Al-Exampla=~khalid-al-exampla"},
        {"a small article", "Energy Minister Khalid al-Exampla met them.",
         "Khalid al-Exampla=~khalid-al-exampla"},
        {"a long title", "Minister of State for Finance Anand Exampla left.",
         "Anand Exampla=~anand-exampla"},
        {"a title of several fields", "Minister of Housing and Public Works Anand Exampla left.",
         "Anand Exampla=~anand-exampla"},
        {"an office and a place", "The Minister of Finance for Quux Valley left.", ""},
        {"councillor", "The bid of Cllr Zelda Exampla failed. Cllr Exampla left.",
         "Zelda Exampla=~zelda-exampla; Exampla=~zelda-exampla"},
        {"a rank after a capital", "Cllr Zelda Exampla sat. The Conservative Cllr Exampla left.",
         "Zelda Exampla=~zelda-exampla; Exampla=~zelda-exampla"},
        {"partners of a firm", "He works at Martin Exampla & Quux in Rome.", ""},
        {"two people with a sign", "Martin Exampla & Anna Quux sang.",
         "Martin Exampla=~martin-exampla; Anna Quux=~anna-quux"},
    });
}

TEST_CASE("people after the name of their office") {
    run_rows({
        {"after an office", "The Minister of Works, Zelda Exampla, left.",
         "Zelda Exampla=~zelda-exampla"},
        {"after an office in small letters", "The health minister of Quux, Zelda Exampla, left.",
         "Zelda Exampla=~zelda-exampla"},
        {"an office, and a place", "The President of Quux, Saudi Arabia, and others left.", ""},
        {"an office that goes on", "The Minister of Works, Zelda Exampla of Quux", ""},
        {"what is counted", "They close two Martin Exampla plants.", ""},
        {"who is not counted", "In all Martin Exampla sold them.",
         "Martin Exampla=~martin-exampla"},
    });
}

}  // namespace onoma
