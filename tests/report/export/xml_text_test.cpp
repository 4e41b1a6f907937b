// SPDX-License-Identifier: Apache-2.0
// A name from a stranger's text is never markup, and never what XML cannot hold.
#include <string>

#include "catch.hpp"
#include "report/export/pair_graph.hpp"

namespace onoma {
namespace {

struct Row {
    std::string name;
    std::string text;
    std::string expected;
};

TEST_CASE("text is escaped for XML") {
    for (const Row& row : {
             Row{"plain", "Caf\u00E9 \u5927 \U0001F600", "Caf\u00E9 \u5927 \U0001F600"},
             Row{"markup", "<b a=\"1\" c='2'>&amp;",
                 "&lt;b a=&quot;1&quot; c=&apos;2&apos;&gt;"
                 "&amp;amp;"},
             Row{"the end of a CDATA section", "]]>", "]]&gt;"},
             Row{"white space that attributes change", "a\tb\nc\rd", "a&#9;b&#10;c&#13;d"},
             Row{"a control that XML 1.0 forbids", std::string("a\x01\x1F\0b", 5),
                 "a\uFFFD\uFFFD\uFFFDb"},
             Row{"delete is allowed", "\x7F", "\x7F"},
             Row{"no characters", "a\uFFFEb\uFFFF", "a\uFFFDb\uFFFD"},
             Row{"their neighbour", "\uFFFD", "\uFFFD"},
             Row{"ill-formed UTF-8",
                 "a\xFF"
                 "b\xED\xA0\x80",
                 "a\uFFFDb\uFFFD\uFFFD\uFFFD"},
             Row{"nothing", "", ""},
         }) {
        INFO(row.name);
        CHECK(xml_text(row.text) == row.expected);
    }
}

}  // namespace
}  // namespace onoma
