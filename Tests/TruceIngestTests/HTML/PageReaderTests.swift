import Testing
import TruceModel

@testable import TruceIngest

struct PageReaderTests {
  private let reporting = ReportSketch.reporting

  private func page(_ body: String, head: String = "") -> String {
    "<!DOCTYPE html><html lang=\"en-GB\"><head>\(head)</head><body>\(body)</body></html>"
  }

  private var paragraphs: String { reporting.map { "<p>\($0)</p>" }.joined() }

  @Test func `menus, sidebars, comments and captions are no article text`() throws {
    let html = page(
      """
      <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
      <article><h1>Harbour opens</h1><div class="share-tools"><a href="#">Share this</a></div>
      <figure><img src="x"><figcaption>Pilots leave the hall</figcaption></figure>\(paragraphs)
      <div class="related-stories"><h3>Related</h3><ul><li><a href="/a">Storm sinks two ferries</a></li>
      <li><a href="/b">Islands without power since Sunday</a></li></ul></div></article>
      <section id="comments"><p>This is what a reader of the page thinks about all of it, at length.</p></section>
      <footer><p>Copyright Coast Herald, all rights reserved, printed in the town by its own press.</p></footer>
      """)
    let reading = try ReportSketch.page(html)
    #expect(reading.paragraphs() == reporting)
    #expect(reading.paragraphs(.headline) == ["Harbour opens"])
    #expect(reading.removed("caption") == ["Pilots leave the hall"])
    #expect(reading.report?.text.contains("World") == true)
  }

  @Test func `a post quoted in the article stays`() throws {
    let post = "The harbour is open, and the pilots are back at work, all forty of them."
    let html = page(
      "<article>\(paragraphs)<div class=\"social-embed\"><blockquote><p>\(post)</p></blockquote>"
        + "</div></article>")
    #expect(try ReportSketch.page(html).paragraphs() == reporting + [post])
  }

  @Test func `text ahead of the headline is no article text`() throws {
    let html = page(
      "<div><p>A teaser of another article, long enough to pass for a paragraph of one.</p>"
        + "<h1>Harbour opens</h1>\(paragraphs)</div>",
      head: "<meta property=\"og:title\" content=\"Harbour opens\">")
    #expect(try ReportSketch.page(html).paragraphs() == reporting)
  }

  @Test func `what is hidden is not read`() throws {
    let html = page(
      "<article>\(paragraphs)<p style=\"display: none\">\(reporting[0])</p>"
        + "<p hidden>\(reporting[0])</p><script>var x = 'words';</script></article>")
    #expect(try ReportSketch.page(html).paragraphs() == reporting)
  }

  @Test func `metadata come from linked data first`() throws {
    let head = """
      <title>Harbour opens | Coast Herald</title>
      <meta property="og:site_name" content="Coast Herald">
      <meta property="article:published_time" content="2021-05-05T10:00:00Z">
      <link rel="canonical" href="https://coast.example/harbour">
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle",
      "headline":"Harbour opens &amp; ships leave","datePublished":"2021-05-04T09:30:00Z",
      "author":[{"@type":"Person","name":"Ada Moor"},{"name":"Bo Lind"}]}]}</script>
      """
    let report = try #require(
      try ReportSketch.page(page("<article>\(paragraphs)</article>", head: head)).report)
    #expect(report.title == "Harbour opens & ships leave")
    #expect(report.outlet == "Coast Herald")
    #expect(report.author == "Ada Moor, Bo Lind")
    #expect(report.published == CalendarDay(iso: "2021-05-04"))
    #expect(report.publishedBasis == .metadata)
    #expect(report.publishedMinute == 570)
    #expect(report.url == "https://coast.example/harbour")
    #expect(report.language == "en")
  }

  @Test func `metadata come from tags and the time element otherwise`() throws {
    let html = page(
      "<article><h1>Harbour opens</h1><time datetime=\"2021-05-04\">4 May</time>\(paragraphs)</article>",
      head: "<title>Harbour opens - Coast</title><meta name=\"author\" content=\"By Ada Moor\">")
    let report = try #require(try ReportSketch.page(html).report)
    #expect(report.title == "Harbour opens")
    #expect(report.author == "Ada Moor")
    #expect(report.published == CalendarDay(iso: "2021-05-04"))
  }

  @Test func `a date printed near the headline counts where metadata have none`() throws {
    let html = page(
      "<article><h1>Harbour opens</h1><div class=\"date\">Updated Tue 6 PM, May 4, 2021</div>"
        + "\(paragraphs)</article>")
    let report = try #require(try ReportSketch.page(html).report)
    #expect(report.published == CalendarDay(iso: "2021-05-04"))
    #expect(report.publishedBasis == .text)
  }

  @Test func `the rows of a table are paragraphs`() throws {
    let html = page(
      "<article>\(paragraphs)<table><tr><td>Ferries</td><td>2</td></tr></table></article>")
    #expect(try ReportSketch.page(html).paragraphs() == reporting + ["Ferries 2"])
  }

  @Test(arguments: [10_000, 300_000])
  func `deep nesting neither crashes nor loses the text`(depth: Int) throws {
    let html = "<html><body>" + String(repeating: "<div>", count: depth) + "<p>\(reporting[0])</p>"
    #expect(try ReportSketch.page(html).paragraphs() == [reporting[0]])
  }

  @Test func `a page without an article is set aside`() throws {
    let reading = try ReportSketch.page(page("<nav><a href=\"/\">Home</a></nav>"))
    #expect(reading.isSetAside)
    #expect(reading.codes == ["ingest.no-article"])
  }

  @Test func `every class word condemns its example`() throws {
    let names = try ClassWords()
    #expect(names.examples.count > 50)
    for example in names.examples {
      #expect(
        names.verdict(on: example.attribute)?.reason == example.reason, "\(example.attribute)")
    }
    #expect(names.verdict(on: "article-body shareholder adapt headway") == nil)
  }

  @Test func `references encoded twice are decoded`() {
    #expect(
      HTMLEntities.decoding("A &amp; B&#39;s &#x2019; &unknown; &") == "A & B's ’ &unknown; &")
  }
}
