// SPDX-License-Identifier: Apache-2.0
#include "cli/run.hpp"
#include "onoma/base/error.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"

namespace onoma::cli {

int run_lexicon_compile(const Settings& settings, Output& output) {
    LexiconBuilder builder;
    try {
        for (const auto& file : find_lexicon_texts(settings.operands)) builder.read_file(file);
    } catch (const Error& error) {
        throw UsageError(error.what());
    }
    const LexiconImage image = builder.build_image();
    output.stream() << image.bytes();
    output.finish();
    complain_of(builder.problems());
    const LexiconContents& contents = image.contents();
    for (const OpenReference& reference : contents.references) {
        complain(contents.files[reference.line.file].name + ":" +
                 std::to_string(reference.line.line) + ": the id `" + reference.id +
                 "` is in none of these files, and is looked up when they are used with others");
    }
    return builder.problems().empty() ? exit_ok : exit_incomplete;
}

}  // namespace onoma::cli
