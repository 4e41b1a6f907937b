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
        {"a symbol after it", "They saw Quux Zab (NYSE: QXZ) fall. Quux Zab rose.",
         "Quux Zab=~quux-zab; Quux Zab=~quux-zab"},
        {"other brackets", "They saw Quux Zab (NOTE: QXZ) fall.", ""},
        {"a listed firm before", "They saw Tesla Gas Marketing Limited fall.",
         "Tesla Gas Marketing Limited=~tesla-gas-marketing<tesla"},
    });
}

}  // namespace onoma
