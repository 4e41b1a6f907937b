// SPDX-License-Identifier: Apache-2.0
#include "onoma/counts/duplicates.hpp"

namespace onoma {

std::string_view to_string(Duplicates duplicates) {
    switch (duplicates) {
        case Duplicates::count:
            return "count";
        case Duplicates::once:
            return "once";
        case Duplicates::weight:
            return "weight";
    }
    return {};
}

std::string_view to_string(SamplingUnit unit) {
    return unit == SamplingUnit::story ? "story" : "document";
}

}  // namespace onoma
