// SPDX-License-Identifier: Apache-2.0
// What stands in a frame of people and is nobody, and what a surname means else.
#include "catch.hpp"
#include "entities/tagging_rows.hpp"

namespace onoma {

TEST_CASE("places, institutions and events are no people, whatever stands around them") {
    run_rows({
        {"a place before a clause about a prince", "In Saudi Arabia, he praised the prince.", ""},
        {"a place before she", "In Costa Rica, she met the minister.", ""},
        {"an unknown place after in", "In Zelda Quux, the mayor spoke.", ""},
        {"a name before a clause", "Then Zelda Quux, he met the mayor.", ""},
        {"a quotation is no apposition", "It is a Zelda Quux,\" said Dr. Tim Cook.",
         "Tim Cook=tim-cook"},
        {"a place after a particle", "They left Daniela de Cuba then.", ""},
        {"a club with the name of its city", "They asked leader Quux Munich then.", ""},
        {"an institution after a role", "They asked the minister, Quux Ministry, then.", ""},
        {"police", "Daniela Quux Police detained him. Police said so.", ""},
        {"a dynasty", "It was the late Daniela Dynasty.", ""},
        {"springs", "In Daniela Springs it rained.", ""},
        {"a band", "It was the Daniela Quux Band again.", ""},
        {"a fellow", "He is a Daniela Quux Fellow of it. A Fellow spoke.", ""},
        {"a nationality", "They asked analyst Zelda Norwegian about it.", ""},
        {"a generic word after a role", "They asked the chief Quux Market about it.", ""},
        {"a surname that is a place", "Then Daniela London left.",
         "Daniela London=~daniela-london"},
        {"a surname that is a word", "Then Daniela King left.", "Daniela King=~daniela-king"},
        {"a surname that is a hill", "Then Daniela Hill left.", "Daniela Hill=~daniela-hill"},
    });
}

TEST_CASE("ranks and callings stand before a name and are no part of it") {
    run_rows({
        {"a rank", "They saw Captain Zelda Quux then.", "Zelda Quux=~zelda-quux"},
        {"two short ranks", "They saw Maj Gen Zelda Quux then.", "Zelda Quux=~zelda-quux"},
        {"a rank before a known given name", "They saw Superintendent Daniela Quux then.",
         "Daniela Quux=~daniela-quux"},
        {"a rank in small letters is none", "They saw major Quux Lenders then.", ""},
        {"a calling", "They saw tennis star Zelda Quux then.", "Zelda Quux=~zelda-quux"},
        {"a calling with a capital begins another name", "They saw Star Quux Voyage then.", ""},
        {"who is", "Then Zelda Quux, who is an analyst, left.", "Zelda Quux=~zelda-quux"},
        {"who lost", "Then Zelda Quux, who lost their coach, left.", ""},
        {"a title in capitals", "Then Zelda Quux, Contributing Writer, left.",
         "Zelda Quux=~zelda-quux"},
        {"apposition", "Then Zelda Quux, a retired nurse, left.", "Zelda Quux=~zelda-quux"},
    });
}

TEST_CASE("a surname is what it means elsewhere, where the words around say so") {
    constexpr std::string_view people =
        "person may; name=Zoe May\nperson page; name=Zoe Page\nperson ive; name=Zoe Ive\n"
        "person gates; name=Zoe Gates\nperson brown; name=Zoe Brown\nperson cook; name=Zoe Cook\n"
        "person quux; name=Zoe Quux\nperson park; name=Zoe Park";
    run_rows({
        {"a month", "Zoe May spoke. In May, sales rose.", "Zoe May=may", people},
        {"a month with a day", "Zoe May spoke. On May 12 sales rose.", "Zoe May=may", people},
        {"a month with a year", "Zoe May spoke. Since May 2019 sales rose.", "Zoe May=may", people},
        {"two months", "Zoe May spoke. Sales fell between April and May.", "Zoe May=may", people},
        {"a person with the name of a month", "Zoe May spoke. May said no.", "Zoe May=may; May=may",
         people},
        {"the same with a title", "Zoe May spoke. They asked Mrs. May then.",
         "Zoe May=may; May=may", people},
        {"a page with its number", "Zoe Page left. See Page 12 for more.", "Zoe Page=page", people},
        {"the same without", "Zoe Page left. They asked Page then.", "Zoe Page=page; Page=page",
         people},
        {"a short form", "Zoe Ive left. Then IVE sang.", "Zoe Ive=ive", people},
        {"the same in a heading", "Zoe Ive left. IVE LEAVES FIRM", "Zoe Ive=ive; IVE=ive", people},
        {"a speaker", "Zoe Ive left.\n\nIVE: No more.", "Zoe Ive=ive; IVE=ive", people},
        {"a noun in the plural", "Zoe Gates left. Gates opened at noon.", "Zoe Gates=gates",
         people},
        {"a person with that name", "Zoe Gates left. Gates said no.",
         "Zoe Gates=gates; Gates=gates", people},
        {"possessive", "Zoe Gates left. Gates' plan and Gates's plan.",
         "Zoe Gates=gates; Gates=gates; Gates=gates", people},
        {"an adjective", "Zoe Brown left. Brown bears sleep.", "Zoe Brown=brown", people},
        {"a verb", "Zoe Cook left. Cook the rice.", "Zoe Cook=cook", people},
        {"a person who acts", "Zoe Cook left. Cook smiled.", "Zoe Cook=cook; Cook=cook", people},
        {"an article", "Zoe Park left. They met in the Park then.", "Zoe Park=park", people},
        {"no other word", "Zoe Quux left. Quux the great. See Quux 12.",
         "Zoe Quux=quux; Quux=quux; Quux=quux", people},
    });
}

TEST_CASE("a hyphen ties a small syllable to a name") {
    run_rows({
        {"as listed with a capital", "Then Kim Quux-un left. Kim stayed.", "Kim Quux-un=k; Kim=k",
         "person k; name=Kim Quux Un"},
        {"as listed with a hyphen", "Then Kim Quux-un left.", "Kim Quux-un=k",
         "person k; name=Kim Quux-un"},
        {"no other type", "The Acme Quux-un left.", "", "company k; name=Acme Quux Un"},
        {"framed", "They asked analyst Zed Quux-min then. Zed left.",
         "Zed Quux-min=~zed-quux-min; Zed=~zed-quux-min"},
        {"two of one stem", "Analyst Zed Quux-min met analyst Zed Quux-hoon then.",
         "Zed Quux-min=~zed-quux-min; Zed Quux-hoon=~zed-quux-hoon"},
        {"three syllables", "They asked minister Zed Chan-o-cha then.",
         "Zed Chan-o-cha=~zed-chan-o-cha"},
        {"what somebody owns", "The analyst Zelda Quux-owned paper.", "Zelda Quux=~zelda-quux"},
        {"what somebody leads", "A Tim Cook-led firm.", "Tim Cook=tim-cook"},
        {"a generation", "They asked analyst Zelda Quux II then.", "Zelda Quux II=~zelda-quux-ii"},
    });
}

}  // namespace onoma
