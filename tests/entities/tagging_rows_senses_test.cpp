// SPDX-License-Identifier: Apache-2.0
// Model families whose names mean other things too, and names that are both a company and a model.
#include "catch.hpp"
#include "entities/tagging_rows.hpp"

namespace onoma {

TEST_CASE("model families that are also words, people and places") {
    run_rows({
        {"Gemini, the model", "Google improved Gemini.", "Google=google; Gemini=gemini"},
        {"Gemini, the sign", "Gemini is a sign of the zodiac, says the chatbot.", ""},
        {"Gemini, the programme", "Project Gemini flew with an AI model. Gemini landed.", ""},
        {"Gemini, the sign, beside Google", "Google explains the zodiac: Gemini is next.",
         "Google=google; Gemini=gemini"},
        {"Claude, the model", "Anthropic trained Claude.", "Anthropic=anthropic; Claude=claude"},
        {"Claude by evidence", "Claude is a chatbot.", "Claude=claude"},
        {"Claude, a man", "Claude went home.", ""},
        {"Claude Monet", "Claude Monet painted. Monet smiled.",
         "Claude Monet=claude-monet; Monet=claude-monet"},
        {"Claude Shannon", "Claude Shannon invented it. A chatbot came later.",
         "Claude Shannon=claude-shannon"},
        {"Claude Shannon and the model", "Anthropic named Claude after Claude Shannon.",
         "Anthropic=anthropic; Claude=claude; Claude Shannon=claude-shannon"},
        {"Jean-Claude Juncker", "Jean-Claude Juncker met Anthropic.",
         "Jean-Claude Juncker=jean-claude-juncker; Anthropic=anthropic"},
        {"Claude Debussy, not listed", "Claude Debussy and a chatbot.", ""},
        {"Sonnet, the model", "Anthropic improved Sonnet.",
         "Anthropic=anthropic; Sonnet=claude-sonnet"},
        {"Sonnet, the poem", "Sonnet 18 is by Shakespeare.", ""},
        {"a Sonnet in verse", "His Sonnet was long.", ""},
        {"Opus, the model", "Claude 3.5 Sonnet beats Opus.",
         "Claude 3.5 Sonnet=claude-3.5-sonnet; Opus=claude-opus"},
        {"magnum opus", "Her Magnum Opus is out.", ""},
        {"Opus Dei", "Opus Dei has members.", ""},
        {"Llama, the model", "Meta trained Llama, a language model.", "Meta=meta; Llama=llama"},
        {"Llama, the animal", "Llama farms grow.", ""},
        {"llamas near an AI model", "Llamas eat. A Llama saw the AI model.", ""},
        {"Llama with a number", "Llama 3 is open-weight.", "Llama 3=~llama-3<llama"},
        {"Llama with a size", "Llama 70B runs.", "Llama 70B=~llama-70-b<llama"},
        {"Grok, the model", "Grok answers.", "Grok=grok"},
        {"Grok with a number", "Grok 4 answers.", "Grok 4=~grok-4<grok"},
        {"Gemma, the model", "Gemma is one of the open models.", "Gemma=gemma"},
        {"Gemma Chan", "Gemma Chan read about a language model. Gemma smiled.", ""},
        {"Phi, the model", "Microsoft trained Phi.", "Microsoft=microsoft; Phi=phi"},
        {"Phi, the letter", "Phi is a Greek letter.", ""},
        {"Phi Beta Kappa", "Phi Beta Kappa and a language model. Phi Beta Kappa again.", ""},
        {"Falcon, the model", "The TII gave away Falcon.", "Falcon=falcon"},
        {"Falcon, the bird", "A peregrine Falcon and a language model.", ""},
        {"Falcon, the rocket", "SpaceX flew Falcon 9 with a language model.", "SpaceX=spacex"},
        {"Falcon with a size", "Falcon 180B runs.", "Falcon 180B=~falcon-180-b<falcon"},
        {"Command R", "Cohere made Command R.", "Cohere=cohere; Command R=command-r"},
        {"Command R in an editor", "Press Command R to reload.", ""},
        {"Nova, the model", "Nova runs on Bedrock.", "Nova=nova"},
        {"Nova, the star", "A Nova lit the sky.", ""},
        {"Nova Scotia", "Nova Scotia has an AWS office. Nova is far.", ""},
        {"Titan, the model", "Titan runs on Bedrock.", "Titan=titan"},
        {"Titan, the moon", "Titan orbits Saturn, says AWS.", ""},
        {"PaLM, the model", "Google trained PaLM.", "Google=google; PaLM=palm"},
        {"Palm, the tree", "Google planted a Palm.", "Google=google"},
        {"PaLM with a number", "Google trained PaLM 2.", "Google=google; PaLM 2=~palm-2<palm"},
        {"Bard, the model", "Google renamed Bard.", "Google=google; Bard=bard"},
        {"the Bard", "The Bard is Shakespeare, says a chatbot.", ""},
        {"Copilot, the model", "Microsoft sells Copilot.", "Microsoft=microsoft; Copilot=copilot"},
        {"Copilot, the pilot", "The Copilot landed the plane.", ""},
    });
}

TEST_CASE("a name of both a company and a model is the company unless something else is said") {
    run_rows({
        {"DeepSeek alone", "DeepSeek grew.", "DeepSeek=deepseek"},
        {"DeepSeek with a version", "DeepSeek-V3 grew.", "DeepSeek-V3=deepseek-v3"},
        {"DeepSeek's version", "DeepSeek’s V3 grew.", "DeepSeek=deepseek; V3=deepseek-v3"},
        {"Midjourney alone", "Midjourney grew.", "Midjourney=midjourney"},
        {"a model called Midjourney", "They used an image model called Midjourney.",
         "Midjourney=midjourney-model"},
        {"Midjourney with a version", "They used Midjourney V7.",
         "Midjourney V7=~midjourney-v-7<midjourney-model"},
        {"Mistral with a version", "They used Mistral 7B.", "Mistral 7B=~mistral-7-b<mistral"},
        {"a model called Mistral", "A model called Mistral came.", "Mistral=mistral"},
        {"Mistral Large", "They used Mistral Large.", "Mistral Large=mistral-large"},
        {"Mistral Large with a number", "They used Mistral Large 9.",
         "Mistral Large 9=~mistral-9-large<mistral-large"},
        {"the wind and the class", "The Mistral-class ship met OpenAI.", "OpenAI=openai"},
    });
}

TEST_CASE("senses: what first was wrong") {
    run_rows({
        {"Mistral, the company", "Mistral rivals OpenAI.", "Mistral=mistral-ai; OpenAI=openai"},
        {"Mistral by its sure name", "Mistral AI grew. Mistral hired.",
         "Mistral AI=mistral-ai; Mistral=mistral-ai"},
    });
}

}  // namespace onoma
