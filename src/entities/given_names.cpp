// SPDX-License-Identifier: Apache-2.0
#include "entities/given_names.hpp"

#include "onoma/text/tokenizer.hpp"

namespace onoma {

GivenNames::GivenNames(const Lexicon& lexicon) {
    const auto person = lexicon.find_type("person");
    if (!person) return;
    Tokenizer tokenizer;
    TokenizedText name;
    for (const Form& form : lexicon.forms()) {
        const bool is_name = form.use == FormUse::name || form.use == FormUse::alias;
        if (!is_name || lexicon[form.entity].type != *person) continue;
        tokenizer.tokenize(form.text, name);
        if (name.pieces.size() < 2 || name.pieces.front().range.size() < 2) continue;
        names_.emplace(name.folded_of(name.pieces.front()));
    }
}

}  // namespace onoma
