// SPDX-License-Identifier: Apache-2.0
// Weak forms: when they count, with each name that issue 3 lists, in both its senses.
#include "catch.hpp"
#include "entities/tagging_rows.hpp"

namespace onoma {
namespace {

// Beta is weak and related to Alpha by id; Gamma belongs to Beta.
constexpr std::string_view family =
    "company alpha; name=Alpha\n"
    "company beta; name=Beta; weak=Beta; aliases=Beta Corp; evidence=bolts|@alpha; not=Beta "
    "blocker\n"
    "model gamma; name=Gamma; weak=Gamma; parent=beta\n"
    "person jane-doe; name=Jane Doe; member=beta";
constexpr std::string_view lone = "company beta; name=Beta; weak=Beta; evidence=bolts";

}  // namespace

TEST_CASE("a weak form counts by a sure form, a relative or a word near by") {
    run_rows({
        {"nothing", "Beta is here.", "", family},
        {"a sure form", "Beta Corp is here. Much later. And more. Beta too.",
         "Beta Corp=beta; Beta=beta", family},
        {"a sure form after", "Beta is here. Much later. And more. Beta Corp too.",
         "Beta=beta; Beta Corp=beta", family},
        {"a related entity", "Alpha is here. Much later. And more. Beta too.",
         "Alpha=alpha; Beta=beta", family},
        {"a member", "Jane Doe is here. Much later. And more. Beta too.",
         "Jane Doe=jane-doe; Beta=beta", family},
        {"a child that counts", "Beta Corp and Gamma.", "Beta Corp=beta; Gamma=gamma", family},
        {"two weak forms do not support each other", "Beta and Gamma.", "", family},
        {"what is accepted supports what is related",
         "Beta sells bolts. Much later. And more. Gamma too.", "Beta=beta; Gamma=gamma", family},
        {"a word in the same sentence", "Beta sells bolts.", "Beta=beta", lone},
        {"a word in the sentence before", "Bolts are sold. Beta sells them.", "Beta=beta", lone},
        {"a word in the sentence after", "Beta sells them. They are bolts.", "Beta=beta", lone},
        {"a word two sentences away", "Bolts are sold. So it is. Beta sells them.", "", lone},
        {"words of evidence in any case", "Beta sells BOLTS.", "Beta=beta", lone},
        {"a word inside another word", "Beta sells boltsmiths.", "", lone},
        {"a phrase of evidence", "Beta sells hex bolts.", "Beta=beta",
         "company beta; name=Beta; weak=Beta; evidence=hex bolts"},
        {"half a phrase of evidence", "Beta sells bolts.", "",
         "company beta; name=Beta; weak=Beta; evidence=hex bolts"},
        {"evidence inside the name itself", "Beta Bolts is here.", "",
         "company beta; name=Beta Bolts; weak=Beta Bolts; evidence=bolts"},
        {"all weak forms of the document count together", "Beta fell. So it is. Beta sells bolts.",
         "Beta=beta; Beta=beta", lone},
    });
}

TEST_CASE("a blocking phrase is no name and takes the words of evidence away") {
    run_rows({
        {"the phrase itself", "A Beta blocker with bolts.", "", family},
        {"words do not count beside it", "A Beta blocker. Beta sells bolts.", "", family},
        {"a sure form still counts", "A Beta blocker. Beta Corp sells. Beta too.",
         "Beta Corp=beta; Beta=beta", family},
        {"a relative still counts", "A Beta blocker. Alpha and Beta sell.",
         "Alpha=alpha; Beta=beta", family},
        {"the phrase is covered even then", "Beta Corp sells no Beta blocker.", "Beta Corp=beta",
         family},
        {"a sure form inside its phrase", "The Acme Valley and Acme.", "Acme=acme",
         "company acme; name=Acme; not=Acme Valley"},
        {"a blocker of another entity is none", "The Acme Valley and Beta Corp.",
         "Acme=acme; Beta Corp.=beta",
         "company acme; name=Acme\ncompany beta; name=Beta Corp; not=Acme Valley"},
        {"in other case", "The ACME VALLEY here.", "", "company acme; name=Acme; not=Acme Valley"},
    });
}

TEST_CASE("general words of a type support, unless the entry says only") {
    run_rows({
        {"shares of Apple", "Apple fell. Shares of Apple lost 3%.", "Apple=apple; Apple=apple"},
        {"CEO", "The Ford CEO resigned.", "Ford=ford"},
        {"only: Target CEO", "The Target CEO resigned.", "Target=target"},
        {"only: shares of Block", "Shares of Block rose.", "Block=block"},
        {"a word for models is none for companies", "An AI model about Apple.", ""},
        {"a word for companies is none for models", "Shares rose on Gemma.", ""},
    });
}

TEST_CASE("a sure company beside it in a list supports a weak one") {
    run_rows({
        {"and", "He likes Nvidia and Oracle.", "Nvidia=nvidia; Oracle=oracle"},
        {"the other way", "He likes Oracle and Nvidia.", "Oracle=oracle; Nvidia=nvidia"},
        {"a comma and and", "He likes Tesla, Nvidia, and Oracle.",
         "Tesla=tesla; Nvidia=nvidia; Oracle=oracle"},
        {"in the middle", "He likes Tesla, Oracle, Nvidia and others.",
         "Tesla=tesla; Oracle=oracle; Nvidia=nvidia"},
        {"with only its own evidence", "He likes Nvidia and Target.", "Nvidia=nvidia"},
        {"a person beside it", "He likes Tim Cook and Oracle.", "Tim Cook=tim-cook"},
        {"one comma", "In Oracle, Nvidia sees more.", "Nvidia=nvidia"},
        {"an article between", "He likes Nvidia and the Oracle.", "Nvidia=nvidia"},
        {"not across sentences", "He likes Nvidia. And Oracle too.", "Nvidia=nvidia"},
        {"a heading", "Nvidia and Oracle Trees Grow In May", "Nvidia=nvidia"},
    });
}

TEST_CASE("companies that are also words, people and places") {
    run_rows({
        {"Apple, the company", "Apple showed a new iPhone.", "Apple=apple"},
        {"Apple, the fruit", "Apple trees blossom in May.", ""},
        {"Apple Valley", "A fire in Apple Valley burned an iPhone shop.", ""},
        {"Apple beside Google", "Google and Apple agree.", "Google=google; Apple=apple"},
        {"Apple by its CEO", "Tim Cook spoke. He leads Apple.", "Tim Cook=tim-cook; Apple=apple"},
        {"Meta, the company", "Meta owns Instagram.", "Meta=meta"},
        {"meta-analysis", "A Meta-analysis of Instagram posts.", ""},
        {"Meta alone", "Meta is a Greek prefix.", ""},
        {"Meta beside its sure name", "Meta Platforms reported. Later, Meta rose.",
         "Meta Platforms=meta; Meta=meta"},
        {"Orange, the company", "Orange is a French operator.", "Orange=orange"},
        {"Orange County", "Orange County is in California, with one mobile operator.", ""},
        {"Orange, the colour", "Orange is the color of autumn.", ""},
        {"Target, the company", "Target and other retailers cut prices.", "Target=target"},
        {"price target", "Walmart has a price target. Target is reached.",
         "Walmart=walmart; Target=target"},
        {"Target, the word", "Target practice begins at noon.", ""},
        {"Chase, the bank", "Chase raised its credit card fees.", "Chase=jpmorgan-chase"},
        {"Chevy Chase", "Chevy Chase took the credit card.", ""},
        {"Chase by its sure name", "JPMorgan said Chase grew.",
         "JPMorgan=jpmorgan-chase; Chase=jpmorgan-chase"},
        {"Ford, the company", "Ford built the F-150 here.", "Ford=ford"},
        {"Harrison Ford", "Harrison Ford spoke. Ford drives a Mustang.",
         "Harrison Ford=harrison-ford; Ford=harrison-ford"},
        {"Gerald Ford", "Gerald Ford was president.", "Gerald Ford=~gerald-ford"},
        {"Amazon, the company", "Amazon opened a new AWS region.", "Amazon=amazon"},
        {"Amazon rainforest", "The Amazon rainforest burns. The Amazon needs rain.", ""},
        {"Amazon, the river", "The Amazon is a long river.", ""},
        {"Oracle, the company", "Oracle sells a database.", "Oracle=oracle"},
        {"Oracle of Delphi", "The Oracle of Delphi had no database. The Oracle spoke.", ""},
        {"Intel, the company", "Intel makes chips.", "Intel=intel"},
        {"Intel officials", "Intel officials saw chips.", ""},
        {"Arm, the company", "Arm licenses chips to Nvidia.", "Arm=arm; Nvidia=nvidia"},
        {"Arm, the limb", "Arm in arm they went.", ""},
        {"X, the company", "Linda Yaccarino left X on Monday.",
         "Linda Yaccarino=~linda-yaccarino; X=x-corp"},
        {"X, the letter", "Mark the spot with an X.", ""},
        {"Malcolm X", "Malcolm X never met Linda Yaccarino.", "Linda Yaccarino=~linda-yaccarino"},
        {"Block, the company", "Block runs Cash App.", "Block=block"},
        {"Block, the word", "Block this caller.", ""},
        {"Square, the company", "Square, the payments company of Jack Dorsey.",
         "Square=block; Jack Dorsey=~jack-dorsey", "", "2020-05-01"},
        {"Times Square", "In Times Square, Jack Dorsey waved.", "Jack Dorsey=~jack-dorsey", "",
         "2020-05-01"},
        {"Visa, the company", "Visa and Mastercard process payments.",
         "Visa=visa; Mastercard=mastercard"},
        {"Visa, the paper", "Visa applications rose. An H-1B fee was paid.", ""},
        {"Shell, the company", "Shell pumps oil in the North Sea.", "Shell=shell"},
        {"shell company", "A Shell company held oil.", ""},
        {"Shell beside BP", "BP plc and Shell compete.", "BP plc=bp; Shell=shell"},
        {"BP, the company", "BP owns a refinery.", "BP=bp"},
        {"BP, the blood pressure", "Her BP, or blood pressure, rose after gas.", ""},
        {"GM, the company", "GM is a carmaker from Detroit.", "GM=general-motors"},
        {"GM, the crops", "GM crops grow near Detroit.", ""},
        {"GM alone", "The GM of the hotel smiled.", ""},
        {"Harvey, the company", "Harvey sells legal AI to law firms.", "Harvey=harvey"},
        {"Hurricane Harvey", "Hurricane Harvey closed law firms. Harvey hit Texas.", ""},
        {"Scale, the company", "Alexandr Wang founded Scale.",
         "Alexandr Wang=~alexandr-wang; Scale=scale-ai"},
        {"Scale, the word", "Scale matters in AI.", ""},
        {"to scale AI", "They want to Scale AI at work.", ""},
        {"Cohere", "Cohere raised money.", "Cohere=cohere"},
        {"Character.AI", "Character.AI and Character Technologies. Character grew.",
         "Character.AI=character-ai; Character Technologies=character-ai; Character=character-ai"},
        {"Character, the word", "Character is destiny.", ""},
        {"Perplexity, the company", "Perplexity is an answer engine.", "Perplexity=perplexity"},
        {"Perplexity, the measure", "Perplexity fell to 12 on the test set.", ""},
        {"Cursor, the company", "Anysphere makes Cursor.", "Anysphere=anysphere; Cursor=anysphere"},
        {"Cursor, the arrow", "A mouse Cursor. The Cursor moves.", ""},
        {"Runway, the company", "Runway leads in video generation.", "Runway=runway"},
        {"Runway, the strip", "Runway 27 is closed.", ""},
        {"Stability, the company", "Emad Mostaque left Stability.",
         "Emad Mostaque=~emad-mostaque; Stability=stability-ai"},
        {"Stability, the word", "Stability first, said the Fed.", ""},
        {"Inflection, the company", "Mustafa Suleyman left Inflection.",
         "Mustafa Suleyman=~mustafa-suleyman; Inflection=inflection-ai"},
        {"Inflection point", "An Inflection point for Reid Hoffman.", ""},
        {"xAI", "The firm xAI is new. XAI means explainable AI.", "xAI=xai; XAI=xai"},
        {"Mistral, the wind", "The Mistral blows in Provence.", ""},
    });
}

TEST_CASE("evidence: what first was wrong") {
    run_rows({
        {"Mistral, the company", "Mistral, the French startup, grows.", "Mistral=mistral-ai"},
    });
}

TEST_CASE("what shares do supports a weak name of a firm") {
    run_rows({
        {"to a price", "Gap rose 3 percent to $14.", "Gap=gap",
         "company gap; name=Gap Inc.; weak=Gap"},
        {"by percent", "Gap fell by 1.25 per cent.", "Gap=gap",
         "company gap; name=Gap Inc.; weak=Gap"},
        {"dollars", "Later Gap slid $2.", "Gap=gap", "company gap; name=Gap Inc.; weak=Gap"},
        {"the word", "The gap rose 3 percent.", "", "company gap; name=Gap Inc.; weak=Gap"},
        {"with an article", "The Gap rose 3 percent.", "", "company gap; name=Gap Inc.; weak=Gap"},
        {"points", "Gap rose 3 points.", "", "company gap; name=Gap Inc.; weak=Gap"},
        {"of something else", "Gap rose again.", "", "company gap; name=Gap Inc.; weak=Gap"},
    });
}

TEST_CASE("short forms of firms that the text introduces") {
    run_rows({
        {"initials", "Research In Motion Ltd. rose. R.I.M. said so.",
         "Research In Motion Ltd.=~research-in-motion; R.I.M.=~research-in-motion"},
        {"initials of another", "Research In Motion Ltd. rose. R.I.N. said so.",
         "Research In Motion Ltd.=~research-in-motion"},
        {"initials of more", "Research In Motion Ltd. rose. R.I.M.E. said so.",
         "Research In Motion Ltd.=~research-in-motion"},
        {"initials before the name", "R.I.M. said so. Research In Motion Ltd. rose.",
         "R.I.M.=~research-in-motion; Research In Motion Ltd.=~research-in-motion"},
        {"partners", "Quux & Exampla Services Inc. rose. Later Quux & Exampla fell.",
         "Quux & Exampla Services Inc.=~quux-&-exampla-services; Quux & "
         "Exampla=~quux-&-exampla-services"},
        {"other partners", "Quux & Exampla Services Inc. rose. Later Quux & Roe fell.",
         "Quux & Exampla Services Inc.=~quux-&-exampla-services"},
        {"letters before a common word", "It bought LDDX Communications Inc. today.",
         "LDDX Communications Inc.=~lddx-communications"},
    });
}

}  // namespace onoma
