// SPDX-License-Identifier: Apache-2.0
// Case rules: smart, exact and any, and names that are ordinary words in small letters.
#include "catch.hpp"
#include "entities/tagging_rows.hpp"

namespace onoma {
namespace {

constexpr std::string_view smart = "company a; name=Deep Blue";
constexpr std::string_view exact = "company a; name=Deep Blue; case=exact";
constexpr std::string_view any = "company a; name=Deep Blue; case=any";
constexpr std::string_view small_first = "company a; name=deep Blue";
constexpr std::string_view no_capitals = "company a; name=deep blue";
constexpr std::string_view with_digit = "company a; name=Deep Blue 2";
constexpr std::string_view one_word = "company a; name=AIMS";

}  // namespace

TEST_CASE("the case rule of a form decides which letters of a text are its letters") {
    run_rows({
        {"smart: as written", "A Deep Blue machine.", "Deep Blue=a", smart},
        {"smart: all capitals", "A DEEP BLUE machine.", "DEEP BLUE=a", smart},
        {"smart: small letters", "A deep blue sea.", "", smart},
        {"smart: one capital of two", "Deep blue seas.", "", smart},
        {"smart: the other capital of two", "A deep Blue sea.", "", smart},
        {"smart: capitals inside a word do not matter", "A DeeP BluE machine.", "DeeP BluE=a",
         smart},
        {"smart: joined with both capitals", "A DeepBlue machine.", "DeepBlue=a", smart},
        {"smart: joined in small letters", "A deepblue machine.", "", smart},
        {"smart: a word small in the form may be a capital", "A Deep Blue machine.", "Deep Blue=a",
         small_first},
        {"smart: a word small in the form", "A deep Blue machine.", "deep Blue=a", small_first},
        {"smart: only the capital of the form counts", "A deep blue sea.", "", small_first},
        {"smart: a form without capitals", "A Deep Blue and deep blue and DEEP BLUE.",
         "Deep Blue=a; deep blue=a; DEEP BLUE=a", no_capitals},
        {"smart: a form with digits", "A deep blue 2 and DEEP BLUE 2 and Deep Blue 2.",
         "deep blue 2=a; DEEP BLUE 2=a; Deep Blue 2=a", with_digit},
        {"smart: all capitals match one", "The Aims of AIMS are aims.", "Aims=a; AIMS=a", one_word},
        {"exact: as written", "A Deep Blue machine.", "Deep Blue=a", exact},
        {"exact: all capitals", "A DEEP BLUE machine.", "", exact},
        {"exact: small letters", "A deep blue sea.", "", exact},
        {"exact: a dash is still a space", "A Deep-Blue machine.", "Deep-Blue=a", exact},
        {"exact: possessive outside", "Deep Blue's moves.", "Deep Blue=a", exact},
        {"exact: all capitals listed", "Aims, aims and AIMS.", "AIMS=a",
         "company a; name=AIMS; case=exact"},
        {"exact: a small letter first", "XAI, Xai and xAI.", "xAI=a",
         "company a; name=xAI; case=exact"},
        {"exact: with digits", "A GPT-4 and a gpt-4.", "GPT-4=a",
         "company a; name=GPT-4; case=exact"},
        {"any: all ways", "A Deep Blue, DEEP BLUE, deep blue, dEEP bLUE.",
         "Deep Blue=a; DEEP BLUE=a; deep blue=a; dEEP bLUE=a", any},
        {"any: joined is another word", "A deepblue sea.", "", any},
        {"Greek: final sigma", "Η ΟΔΟΣ και Οδος.", "ΟΔΟΣ=a; Οδος=a", "company a; name=Οδος"},
        {"German: sharp s", "Die STRASSE ist lang.", "STRASSE=a", "company a; name=Straße"},
        {"Cyrillic", "В ЯНДЕКС и яндекс.", "ЯНДЕКС=a", "company a; name=Яндекс"},
        {"Turkish dotted capital is no i", "İntel", "", "company a; name=Intel"},
        {"letters without case", "株式会社ソニー", "ソニー=a", "company a; name=ソニー"},
    });
}

TEST_CASE("names that are words in small letters need their capitals") {
    run_rows({
        {"apple", "She ate an apple near Cupertino.", ""},
        {"meta", "A meta question about Instagram.", ""},
        {"target", "The retailer met its target.", ""},
        {"intel", "The intel about chips was wrong.", ""},
        {"arm", "He hurt his arm carrying chips.", ""},
        {"oracle", "The oracle had no database.", ""},
        {"orange", "An orange telecom van.", ""},
        {"shell", "The shell of an oil drum.", ""},
        {"visa", "Pay for the visa with credit cards.", ""},
        {"chase", "They chase the credit card thief.", ""},
        {"block", "The block where Jack Dorsey lives.", "Jack Dorsey=~jack-dorsey"},
        {"cohere", "The parts cohere well.", ""},
        {"perplexity", "The perplexity of an AI search.", ""},
        {"cursor", "Move the cursor of the coding assistant.", ""},
        {"runway", "The runway for video generation.", ""},
        {"stability", "The stability of Stable Diffusion.", ""},
        {"scale", "The scale of data labeling.", ""},
        {"grok", "To grok the idea.", ""},
        {"sonnet", "Claude wrote a sonnet.", "Claude=claude",
         "model claude; name=Claude\nmodel claude-sonnet; name=Claude Sonnet; weak=Sonnet"},
        {"llama", "Meta Platforms keeps a llama.", "Meta Platforms=meta"},
        {"opus", "Anthropic heard his opus.", "Anthropic=anthropic"},
        {"falcon", "A falcon with a language model.", ""},
        {"bp in small letters is exact", "The bp of an oil worker.", ""},
        {"in headlines of capitals", "NVIDIA AND HUAWEI RACE FOR CHIPS",
         "NVIDIA=nvidia; HUAWEI=huawei"},
    });
}

}  // namespace onoma
