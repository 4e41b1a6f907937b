// SPDX-License-Identifier: Apache-2.0
// Small pages, each for one rule. `text` is the whole text, paragraphs apart by `¶`.
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "corpus/html/html_article.hpp"

namespace onoma {

namespace {

struct Row {
    std::string_view name;
    std::string html;
    std::string_view text;
};

// Running text, so that a page has an article.
constexpr std::string_view one =
    "The first paragraph of this article is long enough to be taken for one, and it has a comma.";
constexpr std::string_view two =
    "The second paragraph goes on in the same way, so that nobody could doubt that it is text.";

std::string page(std::string_view inside) {
    std::string html = "<title>Title of the page</title><body><h1>Title of the page</h1><p>";
    html.append(one).append("</p>").append(inside).append("<p>").append(two).append("</p>");
    return html;
}

std::string shown(std::string text) {
    for (std::size_t i = text.find("\n\n"); i != std::string::npos; i = text.find("\n\n", i)) {
        text.replace(i, 2, "¶");
    }
    return text;
}

// What stands between the two paragraphs.
std::string between(const std::string& html) {
    const std::string text = shown(read_html(html).text);
    const std::size_t begin = text.find(one) + one.size();
    const std::size_t end = text.find(two);
    REQUIRE(end != std::string::npos);
    REQUIRE(begin <= end);
    return text.substr(begin, end - begin);
}

}  // namespace

TEST_CASE("a page that announces articles is none", "[html]") {
    const auto announced = [](std::size_t cards, std::string_view teaser, std::string_view head) {
        std::string html = "<title>Innovation</title>" + std::string(head) + "<main><h1>New</h1>";
        for (std::size_t card = 0; card < cards; ++card) {
            const std::string number = std::to_string(card);
            html += "<div class=card><a href=/" + number + "><h2>Plant " + number +
                    " opens</h2></a><p>" + std::string(teaser) + number +
                    " has opened in a town, the first in the land.</p></div>";
        }
        return read_html(html + "</main>").listed;
    };
    CHECK(announced(5, "The plant ", "") == 5);
    CHECK(announced(3, "The plant ", "") == 0);
    const std::string long_teaser = std::string(one) + std::string(two) + std::string(one);
    CHECK(announced(5, long_teaser + std::string(two), "") == 0);
    CHECK(announced(5, "The plant ", "<meta name=author content='Jane Roe'>") == 0);
    CHECK(read_html(page("<h2><a href=/a>What came then</a></h2>")).listed == 0);
}

TEST_CASE("a page with several articles side by side is not one of them", "[html]") {
    struct Row {
        std::string name;
        std::string head;       // before the articles
        std::string title;      // of each article
        std::string_view text;  // likewise
        std::size_t articles = 0;
        std::size_t found = 0;
    };
    const std::string both = std::string(one) + "</p><p>" + std::string(two);
    const std::string title = "<h2>Plant opens</h2>";
    const std::string linked = "<h2><a href=/plant>Plant opens</a></h2>";
    const std::string headline = "<h1>Title of the page</h1>";
    const std::vector<Row> rows = {
        {"two without a headline of the page", "", title, both, 2, 2},
        {"with headlines of the first rank", "", headline, both, 3, 3},
        {"below the name of a section, and each leads to its page", headline, linked, both, 3, 3},
        {"below the name of the site", "<h1><a href=/>Daily</a></h1>", title, both, 2, 2},
        {"one", "", title, both, 1, 0},
        {"entries below a headline, as of a live blog", headline, title, both, 3, 0},
        {"without headings of their own", "", "<p>Plant opens.</p>", both, 3, 0},
        {"teasers", "", title, "It opens.", 3, 0},
        {"beside a longer text",
         "<h1></h1><p>" + both + "</p><p>" + both + "</p><p>" + both + "</p>", title, both, 2, 0},
        {"on a page that has an author", "<meta name=author content='Jane Roe'>", title, both, 2,
         0},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        std::string html = "<title>Title of the page</title>" + row.head;
        for (std::size_t article = 0; article < row.articles; ++article) {
            html += "<article>" + row.title + "<p>" + std::string(row.text) + "</p></article>";
        }
        CHECK(read_html(html).side_by_side == row.found);
    }
}

TEST_CASE("what stands between two paragraphs is kept or not", "[html]") {
    const std::vector<Row> rows = {
        {"nothing", "", "¶"},
        {"a power of ten", "<p>It made 10<sup>9</sup> chips, or 10<sup>-3</sup> of all.</p>",
         "¶It made 10⁹ chips, or 10⁻³ of all.¶"},
        {"a footnote after a number", "<p>It paid $5<sup>1</sup> million for it.</p>",
         "¶It paid $5 million for it.¶"},
        {"a footnote after a name", "<p>So did Nvidia<sup>12</sup>, and Intel.</p>",
         "¶So did Nvidia, and Intel.¶"},
        {"raised cents stay apart from the number", "<p>It costs $19<sup>99</sup> now.</p>",
         "¶It costs $19⁹⁹ now.¶"},
        {"raised letters", "<p>On the 2<sup>nd</sup> of May.</p>", "¶On the 2nd of May.¶"},
        {"square metres", "<p>On 20 km<sup>2</sup> of land.</p>", "¶On 20 km² of land.¶"},
        {"an isotope", "<p>With <sup>235</sup>U in it.</p>", "¶With ²³⁵U in it.¶"},
        {"a subheading", "<h2>What came then</h2>", "¶What came then¶"},
        {"a subheading that links to itself", "<h2 id=a><a href='#a'>What came then</a></h2>",
         "¶What came then¶"},
        {"a list", "<ul><li>Bread</li><li>Butter</li></ul>", "¶Bread¶Butter¶"},
        {"a list with links in sentences",
         "<ul><li><a href=x>Bread</a>, which is baked at night</li><li>Butter, which is "
         "not</li></ul>",
         "¶Bread, which is baked at night¶Butter, which is not¶"},
        {"a list of links", "<ul><li><a href=x>Bread</a></li><li><a href=y>Butter</a></li></ul>",
         "¶"},
        {"a title and a list of links",
         "<h3>More</h3><ul><li><a href=x>Bread</a></li><li><a href=y>Butter</a></li></ul>", "¶"},
        {"a quote", "<blockquote>We never said so.</blockquote>", "¶We never said so.¶"},
        {"a table", "<table><tr><th>Year<th>Sum<tr><td>2023<td>15</table>",
         "¶Year | Sum¶2023 | 15¶"},
        {"a definition list", "<dl><dt>Term</dt><dd>What it means.</dd></dl>",
         "¶Term¶What it means.¶"},
        {"preformatted text", "<pre>a  b\n  c</pre>", "¶a  b\n  c¶"},
        {"a single line break", "<p>one<br>two lines here, both of them kept.</p>",
         "¶one\ntwo lines here, both of them kept.¶"},
        {"two line breaks", "<p>one sentence here.<br> <br>two sentences here.</p>",
         "¶one sentence here.¶two sentences here.¶"},
        {"entities", "<p>R&amp;D &lt;now&gt; &#8364;5&nbsp;m is a good deal of it.</p>",
         "¶R&D <now> €5 m is a good deal of it.¶"},
        {"ruby", "<p>この<ruby>山<rp>(</rp><rt>やま</rt><rp>)</rp></ruby>は高い。</p>",
         "¶この山は高い。¶"},
        {"a soft hyphen", "<p>Donau&shy;dampf&#8203;schiff fahren wir nicht mehr.</p>",
         "¶Donaudampfschiff fahren wir nicht mehr.¶"},
        {"a table that lays out",
         "<table><tr><td><p>First part of the text.</p><p>Second part of it.</p></td></tr></table>",
         "¶First part of the text.¶Second part of it.¶"},

        {"navigation", "<nav><p>Home is where the start page is, as we say.</p></nav>", "¶"},
        {"a header without a heading", "<header><p>The paper for the whole valley.</p></header>",
         "¶"},
        {"an article of others",
         "<article class=related><p>The dog came back at night.</p></article>", "¶"},
        {"an aside", "<aside><p>An aside is a text that stands beside the text.</p></aside>", "¶"},
        {"a form", "<form><p>Fill in your name and address, please do.</p></form>", "¶"},
        {"hidden by attribute", "<p hidden>Nobody can see this sentence at all.</p>", "¶"},
        {"hidden by style", "<p style='color:red; display : none'>Nobody can see this.</p>", "¶"},
        {"hidden from readers aloud", "<div aria-hidden=true>Nobody can hear this.</div>", "¶"},
        {"a template", "<template><p>This is for scripts to fill in later.</p></template>", "¶"},
        {"a script", "<script>document.write('<p>This is code and not text.</p>')</script>", "¶"},
        {"a script in capitals", "<SCRIPT>'<p>This is code.</p>'</SCRIPT>", "¶"},
        {"a style", "<style>p { content: 'This is style.' }</style>", "¶"},
        {"a comment of markup", "<!-- <p>This was taken out.</p> -->", "¶"},
        {"a comment of a reader", "<div class=comments><p>I do not agree at all with it.</p></div>",
         "¶"},
        {"a share bar", "<div class='post-share'><p>Share this with all your friends.</p></div>",
         "¶"},
        {"an advertisement", "<div class=ad-slot><p>Buy this watch, and then another.</p></div>",
         "¶"},
        {"a caption", "<figure><img><figcaption>A man and a dog.</figcaption></figure>", "¶"},
        {"a table in a figure", "<figure><table><tr><td>a</td><td>b</td></tr></table></figure>",
         "¶a | b¶"},
        {"a link to another article", "<p><a href=x>Read the whole story of it here.</a></p>", "¶"},
        {"a label and a link", "<p>Read more: <a href=x>The story of the dog</a></p>", "¶"},
        {"a label", "<p>Advertisement</p>", "¶"},
        {"a label in German", "<p>Anzeige</p>", "¶"},
        {"a sentence that begins like a label", "<p>Shares fell by a third.</p>",
         "¶Shares fell by a third.¶"},
        {"a word of a made-up class", "<div class='css-xAd9k'>The sum was paid at once.</div>",
         "¶The sum was paid at once.¶"},
        {"a class that says what there is", "<div class='has-sidebar'>The sum was paid.</div>",
         "¶The sum was paid.¶"},
        {"a repeated sentence", "<p>" + std::string(one) + "</p>", "¶"},
        {"what only browsers without scripts show", "<noscript>Turn scripts on, please.</noscript>",
         "¶"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(between(page(row.html)) == row.text);
    }
}

TEST_CASE("pages of unusual markup have their text", "[html]") {
    const std::string first(one);
    const std::string second(two);
    const std::string both = first + "¶" + second;
    const std::vector<Row> rows = {
        {"an empty page", "", ""},
        {"text alone", first, first},
        {"no body", "<p>" + first + "<p>" + second, both},
        {"unclosed everything", "<html><body><div><p>" + first + "<p>" + second, both},
        {"line breaks for paragraphs", "<body>" + first + "<br><br>" + second, both},
        {"divs for paragraphs", "<body><div>" + first + "</div><div>" + second + "</div>", both},
        {"spans with paragraphs in them", "<span><p>" + first + "</p></span><p>" + second, both},
        {"all in a form", "<form id=aspnetForm><p>" + first + "</p><p>" + second + "</p></form>",
         both},
        {"all in a box of a misleading name",
         "<div class=comments><div itemprop=articleBody><p>" + first + "</p><p>" + second +
             "</p></div></div>",
         both},
        {"all hidden until a script runs",
         "<body style='visibility: hidden'><p>" + first + "</p><p>" + second, both},
        {"all for browsers without scripts",
         "<div id=app></div><noscript><p>" + first + "</p><p>" + second + "</p></noscript>", both},
        {"a frameset", "<frameset cols=1><p>" + first + "<p>" + second, both},
        {"a shadow root",
         "<x-a><template shadowrootmode=open><p>" + first + "</p><p>" + second +
             "</p></template></x-a>",
         both},
        {"a script that never ends", "<p>" + first + "</p><p>" + second + "</p><script>var a = 1;",
         both},
        {"a NUL", "<p>" + first + std::string(1, '\0') + "</p><p>" + second + "</p>", both},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(shown(read_html(row.html).text) == row.text);
    }
}

// Names as systems give them to the box around an article, whatever stands beside it.
TEST_CASE("a box around the article may tell a state of it in its name", "[html]") {
    const std::string paragraphs = "<p>" + std::string(one) + "</p><p>" + std::string(two) +
                                   "</p><p>" + std::string(one) +
                                   " It was said again on Monday.</p>";
    const std::string read = "Title of the page¶" + std::string(one) + "¶" + std::string(two) +
                             "¶" + std::string(one) + " It was said again on Monday.";
    const std::string below =
        "<div id=comments><p>I do not agree with a single word of it, and never did, my friend.</p>"
        "<p>Nor do I, and so does nobody in the whole street of ours, as far as I know.</p></div>";
    const std::string head = "<title>Title of the page</title><body>";
    const std::string title = "<h1>Title of the page</h1>";
    for (const std::string_view name :
         {"comments-open", "comments-closed", "post-comments-closed", "comment_status_open",
          "comment-status-closed", "commentsEnabled", "disqus_page", "cookies-ok",
          "cookies-accepted", "sidebar-grid", "sidebar-layout", "sidebar-on", "newsletter-active",
          "share-enabled", "article-comments-1", "gdpr-eu-2"}) {
        INFO(name);
        const std::string named = std::string(" class='post ").append(name).append("'>");
        CHECK(shown(read_html(head + "<article" + named + title + paragraphs).text) == read);
        CHECK(shown(read_html(head + title + "<article" + named + paragraphs).text) == read);
        CHECK(
            shown(read_html(head + "<div" + named + title + paragraphs + "</div>" + below).text) ==
            read);
    }
    for (const std::string_view name : {"comments-open", "comment_status_closed", "disqus_page",
                                        "sidebar-grid", "article-comments-1"}) {
        INFO(name);
        const std::string named = std::string("<div class=").append(name).append(">");
        CHECK(shown(read_html(head + title + named + paragraphs + "</div>").text) == read);
        const std::string page =
            head + title + named + paragraphs + "</div>" + below + below + below;
        CHECK(shown(read_html(page).text) == read);
    }
}

TEST_CASE("comments, sidebars and notices stay out of a page with little text", "[html]") {
    const std::string many =
        "<p>I do not agree with a single word of it, and never did, as everybody here knows.</p>"
        "<p>Nor do I, and so does nobody in the whole street of ours, as far as I can tell.</p>"
        "<p>You are both wrong, and I was there when the mill was built, with my own father.</p>"
        "<p>The mill was never built at all, it has always stood there, since the last war.</p>";
    const std::string items = "<ol><li class=comment>" + many + "</li><li class=comment>" + many +
                              "</li><li class=comment>" + many + "</li></ol>";
    const std::string begin =
        "<title>The mill burns</title><article><h1>The mill burns</h1><p>The mill has burnt "
        "down.</p></article>";
    for (const std::string& beside :
         {"<div class=comments>" + many + "</div>",
          "<div id=comments class=comments-open>" + many + "</div>",
          "<section class=comment-list>" + many + "</section>",
          "<div class=post-comments>" + many + "</div>",
          "<div class=article-comments-1>" + items + "</div>", "<div id=disqus>" + many + "</div>",

          "<div class=cookie-notice-2>" + many + "</div>"}) {
        INFO(beside);
        CHECK(shown(read_html(begin + beside).text) == "The mill burns¶The mill has burnt down.");
    }
}

TEST_CASE("the text that a page states itself is taken when it is whole", "[html]") {
    const std::string first(one);
    const std::string second(two);
    const std::string long_text = first + " " + second + " " + first;
    const auto with_body = [](std::string_view body, std::string_view page) {
        std::string html = R"(<script type="application/ld+json">{"@type": "NewsArticle",)"
                           R"("articleBody": ")";
        return html.append(body).append("\"}</script>").append(page);
    };
    const std::vector<Row> rows = {
        {"whole, where the page shows nothing", with_body(long_text, "<p>Loading.</p>"), long_text},
        {"its line breaks are paragraphs",
         with_body(first + "\\n" + second + "\\n\\n" + "The end of it all.", ""),
         "The first paragraph of this article is long enough to be taken for one, and it has a "
         "comma.¶The second paragraph goes on in the same way, so that nobody could doubt that it "
         "is text.¶The end of it all."},
        {"its markup is taken out",
         with_body("<p>" + first + "<\\/p><p>R&amp;D " + second + "<\\/p>", ""),
         "The first paragraph of this article is long enough to be taken for one, and it has a "
         "comma.¶R&D The second paragraph goes on in the same way, so that nobody could doubt that "
         "it is text."},
        {"its escaped markup too",
         with_body("&lt;p&gt;" + first + "&lt;/p&gt;&lt;p&gt;" + second + "&lt;/p&gt;", ""),
         "The first paragraph of this article is long enough to be taken for one, and it has a "
         "comma.¶The second paragraph goes on in the same way, so that nobody could doubt that it "
         "is text."},
        {"the paragraphs of the page are kept",
         with_body(first + " " + second + " Three more words end it, and so it ends.",
                   "<p>" + first + "<p>" + second +
                       "<p>Three more words end it, and so it ends.<p>A paragraph beside it all."),
         "The first paragraph of this article is long enough to be taken for one, and it has a "
         "comma.¶The second paragraph goes on in the same way, so that nobody could doubt that it "
         "is text.¶Three more words end it, and so it ends."},
        {"only a beginning", with_body(first, "<p>" + first + "<p>" + second),
         "The first paragraph of this article is long enough to be taken for one, and it has a "
         "comma.¶The second paragraph goes on in the same way, so that nobody could doubt that it "
         "is text."},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(shown(read_html(row.html).text) == row.text);
    }
}

TEST_CASE("a piece of markup gives all its text", "[html]") {
    const std::vector<Row> rows = {
        {"nothing", "", ""},
        {"plain text", "Just  a\nline", "Just a line"},
        {"an entity", "AT&amp;T &mdash; now", "AT&T — now"},
        {"inline markup", "A <b>bold</b> <a href=x>link</a>.", "A bold link."},
        {"paragraphs", "<p>One.</p><p>Two.</p>", "One.¶Two."},
        {"line breaks", "One.<br/><br/>Two.", "One.¶Two."},
        {"links alone", "<a href=x>Continue reading</a>", "Continue reading"},
        {"a picture", "<img src=x alt=y>Text", "Text"},
        {"a table", "<table><tr><td>a<td>b</table>", "a | b"},
        {"broken markup", "<p>One <b>two</p> three < four", "One two¶three < four"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(shown(text_of_html_fragment(row.html)) == row.text);
    }
}

}  // namespace onoma
