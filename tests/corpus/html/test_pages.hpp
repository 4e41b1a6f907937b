// SPDX-License-Identifier: Apache-2.0
// The pages in tests/corpus/html/pages. They are made up: their texts are ours, their structure is
// that of pages as content management systems of many kinds write them. With NAME.html goes
// NAME.txt, the text that a reader would call the article.
#pragma once

#include <string>
#include <vector>

struct TestPage {
    std::string name;
    std::string html;
    std::string text;
};

[[nodiscard]] std::vector<TestPage> read_test_pages();  // by name

// A piece of text that must, or must not, be in what is found on a page.
struct Snippet {
    std::string page;
    bool is_wanted = false;
    std::string text;
};

[[nodiscard]] std::vector<Snippet> read_snippets();
