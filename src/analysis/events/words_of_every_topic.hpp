// SPDX-License-Identifier: Apache-2.0
// lexicons/events/words-of-every-topic.txt, as the build puts it into the library.
#pragma once

#include <string_view>

namespace onoma {

extern const std::string_view words_of_every_topic;

}  // namespace onoma
