// SPDX-License-Identifier: Apache-2.0
// Models: families, versions listed and not, tiers, sizes, suffixes, and what else their names may
// mean.
#include "catch.hpp"
#include "entities/tagging_rows.hpp"

namespace onoma {

TEST_CASE("a version is one model in every order and spelling of its parts") {
    run_rows({
        {"as listed", "Claude 3.5 Sonnet leads.", "Claude 3.5 Sonnet=claude-3.5-sonnet"},
        {"tier before the number", "Claude Sonnet 3.5 leads.",
         "Claude Sonnet 3.5=claude-3.5-sonnet"},
        {"without the family", "Sonnet 3.5 leads.", "Sonnet 3.5=claude-3.5-sonnet"},
        {"number before the tier", "3.5 Sonnet leads.", "3.5 Sonnet=claude-3.5-sonnet"},
        {"dashes", "claude-3-5-sonnet and claude-3.5-sonnet.",
         "claude-3.5-sonnet=claude-3.5-sonnet"},
        {"small letters", "claude 3.5 sonnet leads.", "claude 3.5 sonnet=claude-3.5-sonnet"},
        {"tier last, listed with tier last", "Gemini 2.5 Pro and Gemini Pro 2.5.",
         "Gemini 2.5 Pro=gemini-2.5-pro; Gemini Pro 2.5=gemini-2.5-pro"},
        {"a listed version by grammar", "Claude Opus 3 leads.", "Claude Opus 3=claude-3-opus"},
        {"separators of another maker", "DeepSeek V3, DeepSeek-V3, Deepseek-v3, DeepSeekV3.",
         "DeepSeek V3=deepseek-v3; DeepSeek-V3=deepseek-v3; Deepseek-v3=deepseek-v3; "
         "DeepSeekV3=deepseek-v3"},
        {"possessive", "Claude 3.5 Sonnet's answer.", "Claude 3.5 Sonnet=claude-3.5-sonnet"},
        {"a line break inside",
         "The model that most of the engineers at the firm use every day is called Claude 3.5\n"
         "Sonnet, and they like it.",
         "Claude 3.5\nSonnet=claude-3.5-sonnet"},
    });
}

TEST_CASE("an unseen version of an open family is an entity under the family") {
    run_rows({
        {"a number", "OpenAI showed GPT-7.5 today.", "OpenAI=openai; GPT-7.5=~gpt-7.5<gpt"},
        {"a space", "OpenAI showed GPT 7.5 today.", "OpenAI=openai; GPT 7.5=~gpt-7.5<gpt"},
        {"joined", "OpenAI showed GPT7 today.", "OpenAI=openai; GPT7=~gpt-7<gpt"},
        {"the same one twice", "OpenAI: GPT-7, GPT 7 and GPT7.",
         "OpenAI=openai; GPT-7=~gpt-7<gpt; GPT 7=~gpt-7<gpt; GPT7=~gpt-7<gpt"},
        {"a tier after the number", "Anthropic: Claude 9 Opus.",
         "Anthropic=anthropic; Claude 9 Opus=~claude-9-opus<claude"},
        {"a tier before the number", "Anthropic: Claude Opus 9.",
         "Anthropic=anthropic; Claude Opus 9=~claude-9-opus<claude-opus"},
        {"a family without evidence", "GPT-7 is near.", ""},
        {"a sure family", "Qwen 9 is near.", "Qwen 9=~qwen-9<qwen"},
        {"a number joined to the family", "Qwen9 is near.", "Qwen9=~qwen-9<qwen"},
        {"a size", "Qwen 70B is near.", "Qwen 70B=~qwen-70-b<qwen"},
        {"number and size", "Qwen 9 70B is near.", "Qwen 9 70B=~qwen-9-70-b<qwen"},
        {"experts", "Mixtral 8x7B is near.", "Mixtral 8x7B=~mixtral-8-x-7-b<mixtral"},
        {"suffix", "Qwen-9-Instruct is near.", "Qwen-9-Instruct=~qwen-9-instruct<qwen"},
        {"preview", "Qwen 9 Preview is near.", "Qwen 9 Preview=~qwen-9-preview<qwen"},
        {"a date", "Qwen-9-20260115 is near.", "Qwen-9-20260115=~qwen-9-20260115<qwen"},
        {"a short date", "Qwen-9-0115 is near.", "Qwen-9-0115=~qwen-9-0115<qwen"},
        {"letters with a number", "Qwen V9.1 is near.", "Qwen V9.1=~qwen-v-9.1<qwen"},
        {"a version of a listed version", "Qwen 9 and DeepSeek-V3-0324.",
         "Qwen 9=~qwen-9<qwen; DeepSeek-V3-0324=~deepseek-v-3-0324<deepseek-v3"},
        {"of a family with a letter", "DeepSeek-R9 is near.",
         "DeepSeek-R9=~deepseek-r-9<deepseek-r"},
        {"number and size of a weak family", "Meta Platforms: Llama 5 70B.",
         "Meta Platforms=meta; Llama 5 70B=~llama-5-70-b<llama"},
        {"number and tier of a weak family", "Anthropic: Claude 4.7 Opus.",
         "Anthropic=anthropic; Claude 4.7 Opus=~claude-4.7-opus<claude"},
        {"two weak families and a tier alone", "Anthropic: Claude Opus 4 and Sonnet 4.",
         "Anthropic=anthropic; Claude Opus 4=~claude-4-opus<claude-opus; "
         "Sonnet 4=~claude-4-sonnet<claude-sonnet"},
        {"a tier after a listed version", "GPT-4 Turbo is near.", "GPT-4 Turbo=~gpt-4-turbo<gpt-4"},
        {"tier and date after a listed version", "Run gpt-4-turbo-2024-04-09 now.",
         "gpt-4-turbo-2024-04-09=~gpt-4-2024-04-09-turbo<gpt-4"},
        {"all parts with dashes", "Run Qwen2.5-72B-Instruct now.",
         "Qwen2.5-72B-Instruct=~qwen-2.5-72-b-instruct<qwen"},
        {"a version of the version", "Run Mixtral-8x7B-Instruct-v0.1 now.",
         "Mixtral-8x7B-Instruct-v0.1=~mixtral-8-x-7-b-v-0.1-instruct<mixtral"},
        {"a letter after the number", "Run Grok-1.5V now.", "Grok-1.5V=~grok-1.5-v<grok"},
        {"possessive of an unseen version", "I like Grok 9's answer.", "Grok 9=~grok-9<grok"},
        {"a tier alone is no version", "Grok Mini is near.", "Grok=grok"},
        {"a closed model takes no version", "ChatGPT 9 is near.", "ChatGPT=chatgpt"},
    });
}

TEST_CASE("numbers that count something are no versions") {
    run_rows({
        {"times", "They asked Qwen 20 times.", "Qwen=qwen"},
        {"percent", "With Qwen 20 percent are done.", "Qwen=qwen"},
        {"percent sign", "With Qwen 20% are done.", "Qwen=qwen"},
        {"people", "With Qwen 20 people work.", "Qwen=qwen"},
        {"million", "Of Qwen 20 million copies sold.", "Qwen=qwen"},
        {"a year", "In the world of Qwen 2025 was big.", "Qwen=qwen"},
        {"billion", "For Qwen 3 billion were paid.", "Qwen=qwen"},
        {"a comma between", "They asked Qwen, 20 of them.", "Qwen=qwen"},
        {"the next sentence", "They asked Qwen. 20 came.", "Qwen=qwen"},
        {"weeks", "With Qwen 2 weeks ago it was new.", "Qwen=qwen"},
        {"days", "It has Qwen 3 days in.", "Qwen=qwen"},
        {"a context of thousands", "The GPT-4 32k context.", "GPT-4=gpt-4"},
        {"of another name", "GPT-4's 1 trillion parameters.", "GPT-4=gpt-4"},
        {"a small word of a tier", "They asked Qwen pro bono.", "Qwen=qwen"},
    });
}

TEST_CASE("effort settings and product words stay outside") {
    run_rows({
        {"high after a space", "GPT-4 high is slow.", "GPT-4=gpt-4"},
        {"high after a dash", "We ran o3-mini-high twice.", "o3-mini=o3-mini"},
        {"low", "We ran o3-mini-low twice.", "o3-mini=o3-mini"},
        {"medium", "We ran o3-mini-medium twice.", "o3-mini=o3-mini"},
        {"in brackets", "We ran o3-mini (high) twice.", "o3-mini=o3-mini"},
        {"API", "The GPT-4 API is slow.", "GPT-4=gpt-4"},
        {"model", "The Claude 3.5 Sonnet model.", "Claude 3.5 Sonnet=claude-3.5-sonnet"},
        {"based", "A GPT-4-based tool.", "GPT-4=gpt-4"},
        {"class", "A GPT-4-class model.", "GPT-4=gpt-4"},
        {"level", "A GPT-4-level model.", "GPT-4=gpt-4"},
    });
}

TEST_CASE("a short form counts once its family or maker is named") {
    run_rows({
        {"R1 beside its maker", "DeepSeek trained R1.", "DeepSeek=deepseek; R1=deepseek-r1"},
        {"R1 of its maker", "DeepSeek's R1 is cheap.", "DeepSeek=deepseek; R1=deepseek-r1"},
        {"R1 after its full name", "DeepSeek-R1 came. R1 is cheap.",
         "DeepSeek-R1=deepseek-r1; R1=deepseek-r1"},
        {"R1, the rating", "An R1 rating from the agency.", ""},
        {"R1, the visa", "He applied for an R1 visa.", ""},
        {"R1, the device", "The Rabbit R1 failed. An R1 costs more than a reasoning model.", ""},
        {"R1 alone", "Take the R1 to town.", ""},
        {"V3 beside its maker", "DeepSeek trained V3.", "DeepSeek=deepseek; V3=deepseek-v3"},
        {"V3 alone", "Version V3 of the form.", ""},
        {"4o beside its maker", "OpenAI improved 4o.", "OpenAI=openai; 4o=gpt-4o"},
        {"4o alone", "Room 4o is free.", ""},
        {"o1 beside its maker", "OpenAI improved o1.", "OpenAI=openai; o1=o1"},
        {"o1, the visa", "She has an O-1 visa.", ""},
        {"o1 by evidence", "The reasoning model o1 is slow.", "o1=o1"},
        {"Opus with a number", "Claude answers. Opus 3.5 is next. Anthropic waits.",
         "Claude=claude; Opus 3.5=~claude-3.5-opus<claude-opus; Anthropic=anthropic"},
        {"Opus with a listed number", "Anthropic compared Opus 3.",
         "Anthropic=anthropic; Opus 3=claude-3-opus"},
        {"company and model", "DeepSeek says DeepSeek-V3 beats it.",
         "DeepSeek=deepseek; DeepSeek-V3=deepseek-v3"},
    });
}

TEST_CASE("a bare tier is the version that the article is about") {
    run_rows({
        {"after its version", "Claude 3.5 Sonnet came. Sonnet is fast.",
         "Claude 3.5 Sonnet=claude-3.5-sonnet; Sonnet=claude-3.5-sonnet"},
        {"before its version", "Anthropic improved Sonnet. Claude 3.5 Sonnet is fast.",
         "Anthropic=anthropic; Sonnet=claude-3.5-sonnet; Claude 3.5 Sonnet=claude-3.5-sonnet"},
        {"without a version", "Anthropic improved Sonnet.",
         "Anthropic=anthropic; Sonnet=claude-sonnet"},
        {"another tier's version does not count", "Claude 3 Opus came. Sonnet is fast.",
         "Claude 3 Opus=claude-3-opus; Sonnet=claude-sonnet"},
        {"of an unseen version", "Anthropic has Claude Opus 9. Opus is slow.",
         "Anthropic=anthropic; Claude Opus 9=~claude-9-opus<claude-opus; "
         "Opus=~claude-9-opus<claude-opus"},
        {"with the family's name", "Claude 3.5 Sonnet came. Claude Sonnet is fast.",
         "Claude 3.5 Sonnet=claude-3.5-sonnet; Claude Sonnet=claude-3.5-sonnet"},
    });
}

TEST_CASE("models: what first was wrong") {
    run_rows({
        {"not across a sentence end", "OpenAI made GPT. 4 people left.", "OpenAI=openai; GPT=gpt"},
        {"a small v after a space", "Anthropic: Claude v2.1.",
         "Anthropic=anthropic; Claude v2.1=~claude-v-2.1<claude"},
    });
}

TEST_CASE("models: not yet", "[.][todo]") {
    run_rows({
        {"V3.1, not listed", "DeepSeek trained V3 and V3.1.",
         "DeepSeek=deepseek; V3=deepseek-v3; V3.1=~deepseek-v-3.1<deepseek-v"},
        {"an unseen version in small letters", "OpenAI: GPT-4 and gpt-7.",
         "OpenAI=openai; GPT-4=gpt-4; gpt-7=~gpt-7<gpt"},
        {"the maker's own identifier", "Run claude-3-5-sonnet now.",
         "claude-3-5-sonnet=claude-3.5-sonnet"},
    });
}

TEST_CASE("a new word of a known family is a model where its maker is named") {
    run_rows({
        {"with a tier, and alone", "Anthropic released Claude Sonata Preview. Sonata finds bugs.",
         "Anthropic=anthropic; Claude Sonata Preview=~claude-sonata-preview<claude; "
         "Sonata=~claude-sonata-preview<claude"},
        {"with a number", "Anthropic released Claude Sonata 7.",
         "Anthropic=anthropic; Claude Sonata 7=~claude-sonata-7<claude"},
        {"alone before the whole name", "Sonata finds bugs. Anthropic released Claude Sonata.",
         "Sonata=~claude-sonata<claude; Anthropic=anthropic; Claude Sonata=~claude-sonata<claude"},
        {"in small letters", "Anthropic released Claude Sonata. A sonata is music.",
         "Anthropic=anthropic; Claude Sonata=~claude-sonata<claude"},
        {"without the maker", "They saw Claude Sonata then.", ""},
        {"more capitals", "Anthropic met Claude Sonata Quux then.", "Anthropic=anthropic"},
        {"a plan for users", "Anthropic sells Claude Enterprise now.", "Anthropic=anthropic"},
        {"a common word", "Anthropic likes the Claude Award now.", "Anthropic=anthropic"},
        {"a person", "Anthropic met Claude Shannon.",
         "Anthropic=anthropic; Claude Shannon=claude-shannon"},
    });
}

TEST_CASE("a letter with a number is a version where its maker is named") {
    constexpr std::string_view lexicon =
        "company quux; name=QuuxMax\n"
        "model quux-m; name=QuuxMax-M; weak=M; evidence=only|QuuxMax; parent=quux; versions=open\n"
        "model quux-m1; name=QuuxMax-M1; parent=quux-m";
    run_rows({
        {"unlisted", "QuuxMax launched its M7.5 model.", "QuuxMax=quux; M7.5=~quuxmax-m-7.5<quux-m",
         lexicon},
        {"listed", "QuuxMax launched its M1 model.", "QuuxMax=quux; M1=quux-m1", lexicon},
        {"after the whole name", "QuuxMax-M9 came. Then M9 went.",
         "QuuxMax-M9=~quuxmax-m-9<quux-m; M9=~quuxmax-m-9<quux-m", lexicon},
        {"a room", "QuuxMax is in Room M5 now.", "QuuxMax=quux", lexicon},
        {"a letter too many", "QuuxMax likes the M1T now.", "QuuxMax=quux", lexicon},
        {"without the maker", "They launched M7.5 then.", "", lexicon},
        {"the letter alone", "QuuxMax launched M then.", "QuuxMax=quux", lexicon},
    });
}

TEST_CASE("a sure frame names a model that no lexicon lists") {
    run_rows({
        {"of its owner", "They fear the company's Quux AI model now. So Quux won.",
         "Quux=~quux; Quux=~quux"},
        {"with a version", "They fear its Quux 2 chatbot now.", "Quux 2=~quux-2"},
        {"with a size elsewhere", "They fear its Quux-2 chatbot. So Quux-2 70B won.",
         "Quux-2=~quux-2; Quux-2 70B=~quux-2-70b<~quux-2"},
        {"apposition", "Nvidia debuts Zelda Quux, its new AI model, now.",
         "Nvidia=nvidia; Zelda Quux=~zelda-quux"},
        {"called", "They showed an AI model called Quux then.", "Quux=~quux"},
        {"what somebody has, beside a listed model", "GPT-4 is old. They like Zab's Quux model.",
         "GPT-4=gpt-4; Quux=~quux"},
        {"the same without another model", "AI is old. They like Zab's Quux model.", ""},
        {"a model of nobody, beside a listed one", "GPT-4 is old. They like the Quux model.",
         "GPT-4=gpt-4"},
        {"right after the kind", "They showed its new AI model Quux on Monday.", "Quux=~quux"},
        {"the same with a version", "They showed the reasoning model Quux 2 today.",
         "Quux 2=~quux-2"},
        {"with hyphens and a version", "They showed its AI model, Quux-Zab-Omni 2.0, today.",
         "Quux-Zab-Omni 2.0=~quux-zab-omni-2-0"},
        {"a given name with a hyphen", "They showed its AI model, Daniela-Omni 2.0, today.",
         "Daniela-Omni 2.0=~daniela-omni-2-0"},
        {"a chatbot at the end", "They like the chatbot Quux.", "Quux=~quux"},
        {"who made it", "They like the AI model Quux built.", ""},
        {"a listed firm after it", "They like the AI model Nvidia and others use.",
         "Nvidia=nvidia"},
        {"no kind", "They like the fashion model Quux and others.", ""},
        {"a person after the kind", "They like the AI model Daniela Quux and others made.",
         "Daniela Quux=~daniela-quux"},
        {"dubbed, in quotation marks", "They showed a reasoning model dubbed \"Quux\" then.",
         "Quux=~quux"},
        {"a model of fashion", "They met a fashion model named Zelda then.", ""},
        {"a fashion model in apposition", "They met Zelda Quux, a fashion model, then.", ""},
        {"a place", "They fear the London AI model now.", ""},
        {"a listed maker", "They fear the Nvidia AI model now.", "Nvidia=nvidia"},
        {"a nationality", "They fear the Chinese AI model now.", ""},
        {"no owner", "They fear Quux AI model makers.", ""},
        {"dubbed, after a comma", "This is AI. Its first model, dubbed Quux, was late.",
         "Quux=~quux"},
        {"code-named", "This is AI. Its next model, code-named Quux, was late.", "Quux=~quux"},
        {"apposed to the kind", "This is AI. The new model, Quux-2, was late.", "Quux-2=~quux-2"},
        {"many words in apposition",
         "They launched Quux, a 70-billion-parameter large language model, now.", "Quux=~quux"},
        {"a model of fashion in a text about AI", "This is AI. A fashion model named Zelda left.",
         ""},
        {"the same without AI", "Its first model, dubbed Quux, was late.", ""},
    });
}

TEST_CASE("a name with a number beside a model is another one") {
    constexpr std::string_view lexicon = "model gpt-5; name=GPT-5";
    run_rows({
        {"compared", "They say Quuxine 2 outperforms GPT-5 now.",
         "Quuxine 2=~quuxine-2; GPT-5=gpt-5", lexicon},
        {"in a list", "They like GPT-5, Quuxine-7B and Zabtra 3.5 now.",
         "GPT-5=gpt-5; Quuxine-7B=~quuxine-7b; Zabtra 3.5=~zabtra-3-5", lexicon},
        {"before it", "They like Quuxine 2 and GPT-5 now.", "Quuxine 2=~quuxine-2; GPT-5=gpt-5",
         lexicon},
        {"a benchmark", "They tried GPT-5 and Quuxbench 2 now.", "GPT-5=gpt-5", lexicon},
        {"a system", "They tried GPT-5 and Android 16 now.", "GPT-5=gpt-5", lexicon},
        {"without a number", "They like GPT-5 and Quuxine now.", "GPT-5=gpt-5", lexicon},
        {"without a model", "They like Quuxine 2 and Zabtra 3 now.", "", lexicon},
        {"in another sentence", "They like GPT-5. Quuxine 2 is new.", "GPT-5=gpt-5", lexicon},
    });
}

TEST_CASE("a weak name and its weak maker before it support each other") {
    constexpr std::string_view lexicon =
        "company quux; name=Quux; weak=Quux; evidence=only|cloud\n"
        "model nova; name=Quux Nova Pro; weak=Nova Pro; parent=quux; evidence=only|cloud";
    run_rows({
        {"possessive", "They showed Quux's Nova Pro today.", "Quux=quux; Nova Pro=nova", lexicon},
        {"apart", "They showed Quux and the Nova Pro today.", "", lexicon},
        {"of somebody else", "They showed Zab's Nova Pro today.", "", lexicon},
    });
}

}  // namespace onoma
