// SPDX-License-Identifier: Apache-2.0
// Three small sources on disk, whose every count is known.
#pragma once

#include <filesystem>
#include <string>

#include "corpus/temporary_folder.hpp"
#include "counts/hand_tagged.hpp"

namespace onoma {

//            openai  nvidia  altman   words  sentences
//   daily/1     2       1       1       11       3
//   daily/2     .       1       .        4       1
//   weekly/1    1       .       .        3       1
//   weekly/2    .       .       .        4       1       and one ill-formed byte
//   wire/1      .       3       .        9       2       names Nvidia in both sentences
class SmallNewsroom {
public:
    SmallNewsroom() {
        folder_.write("daily/2025-01-01-one.txt",
                      "OpenAI buys from Nvidia. Sam Altman leads OpenAI.\n\nIt is cold.\n");
        folder_.write("daily/2025-01-02-two.txt", "Nvidia sells many chips.\n");
        folder_.write("weekly/one.txt", "OpenAI stays silent.\n");
        folder_.write("weekly/two.txt", "The rain \xFFgoes on.\n");
        folder_.write("wire/one.txt", "Nvidia here, Nvidia there, and so on. Always Nvidia.\n");
    }

    [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }
    [[nodiscard]] std::filesystem::path path(std::string_view name = {}) const {
        return folder_.path(name);
    }
    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

private:
    TemporaryFolder folder_;
    Lexicon lexicon_ = small_lexicon();
};

}  // namespace onoma
