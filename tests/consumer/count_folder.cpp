// SPDX-License-Identifier: Apache-2.0
// Articles of a folder, counted: who is named most, and together with whom.
#include <filesystem>
#include <iostream>
#include <onoma/onoma.hpp>

int main(int /*argc*/, char* argv[]) {
    const std::filesystem::path lexicons = argv[1];
    const std::filesystem::path articles = argv[2];

    onoma::LexiconBuilder builder;
    builder.read_file(lexicons / "companies.tsv");
    const onoma::Lexicon lexicon = builder.build();

    onoma::AnalysisSettings settings;
    settings.tagging.types = {"company"};
    settings.by = "source";
    const onoma::Analysis analysis = onoma::analyze({articles}, lexicon, settings);

    for (const onoma::FrequencyRow& row : onoma::make_frequency_table(analysis, {.top = 3})) {
        std::cout << row.name << ": " << row.mentions << " mentions in " << row.documents
                  << " articles of " << row.sources << " sources\n";
    }

    const onoma::PairTable pairs = onoma::make_pair_table(analysis, {.top = 1});
    for (const onoma::PairRow& pair : pairs.pairs) {
        std::cout << pair.first.name << " and " << pair.second.name << ": together in "
                  << pair.observed << " sentences, " << pair.expected << " by chance\n";
    }
    return analysis.left_out.skipped.empty() ? 0 : 1;
}
