// SPDX-License-Identifier: Apache-2.0
// The library as another program uses it: an own lexicon, one text in memory, and what it names.
#include <iostream>
#include <onoma/onoma.hpp>

int main() {
    onoma::LexiconBuilder builder;
    builder.parse(
        "id\tname\taliases\n"
        "openai\tOpenAI\tOpen AI\n"
        "nvidia\tNvidia\t\n",
        "company.tsv");
    const onoma::Lexicon lexicon = builder.build();

    // Made once, for as many articles as there are.
    onoma::ArticleTagger tagger(lexicon);
    const onoma::TaggedDocument article = tagger.tag("Open AI buys chips. Nvidia's are scarce.");

    for (const onoma::Mention& mention : article.tagged.mentions) {
        std::cout << mention.range.of(article.document.text) << " is "
                  << lexicon[mention.entity].name << '\n';
    }
    return article.tagged.mentions.size() == 2 ? 0 : 1;
}
