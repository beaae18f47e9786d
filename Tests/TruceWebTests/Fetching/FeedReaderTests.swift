import Testing

@testable import TruceWeb

struct FeedReaderTests {
  private func items(_ text: String) -> [FeedItem]? { FeedReader().items(in: Array(text.utf8)) }

  @Test func `RSS is read`() throws {
    let read = try #require(
      items(
        """
        <?xml version="1.0"?><rss version="2.0" xmlns:content="c"><channel><title>News</title>
        <link>https://example.org</link>
        <item><title>One &amp; two</title><link>https://example.org/1</link><guid>g1</guid>
        <pubDate>Tue, 03 Mar 2020 10:00:00 GMT</pubDate><description>&lt;p&gt;Short&lt;/p&gt;</description>
        <content:encoded><![CDATA[<p>Long</p>]]></content:encoded></item>
        <item><title>Two</title><link>javascript:alert(1)</link></item><item/></channel></rss>
        """))
    #expect(read.map(\.key) == ["g1", "javascript:alert(1)"])
    #expect(read[0].title == "One & two")
    #expect(read[0].link == "https://example.org/1")
    #expect(read[0].published == "Tue, 03 Mar 2020 10:00:00 GMT")
    #expect(read[0].text == "<p>Long</p>")
    #expect(read[1].link == nil)
  }

  @Test func `Atom is read`() throws {
    let read = try #require(
      items(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><id>e1</id>
        <link rel="enclosure" href="https://example.org/a.mp3"/>
        <link href="https://example.org/1"/><title>One</title><updated>2020-03-03T10:00:00Z</updated>
        <summary>Short</summary></entry></feed>
        """))
    #expect(read.map(\.key) == ["e1"])
    #expect(read[0].link == "https://example.org/1")
    #expect(read[0].published == "2020-03-03T10:00:00Z")
  }

  @Test func `entities reach no file and do not grow`() {
    let reach = #"<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>"#
    let read = items("\(reach)<rss><item><title>&x;</title><guid>1</guid></item></rss>")
    #expect(read?.first?.title?.contains("root") != true)
    var bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">"
    for (name, of) in zip("bcdefghijk", "abcdefghij") {
      bomb += "<!ENTITY \(name) \"" + String(repeating: "&\(of);", count: 10) + "\">"
    }
    let grown = items(bomb + "]><rss><item><guid>1</guid><title>&k;</title></item></rss>")
    #expect((grown?.first?.title ?? "").utf8.count < 1_000_000)
  }

  @Test func `what is no feed is none`() {
    #expect(items("<html><body>no</body></html>") == nil)
    #expect(items("") == nil)
    #expect(items("\u{0}\u{1}") == nil)
  }
}
