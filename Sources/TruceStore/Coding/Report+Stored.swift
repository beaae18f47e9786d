import TruceModel

extension Report.DateBasis: Stored {}

extension Report: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.optional("author", author)
    writer.member("body", body)
    writer.member("credits", credits)
    writer.optional("dateline", dateline)
    writer.member("id", id)
    writer.member("language", language)
    writer.optional("outlet", outlet)
    writer.optional("path", path)
    writer.optional("published", published)
    writer.member("publishedBasis", publishedBasis)
    writer.optional("publishedMinute", publishedMinute)
    writer.member("removed", removed)
    writer.optional("reprintOf", reprintOf)
    writer.member("text", text)
    writer.optional("title", title)
    writer.optional("url", url)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let author: String? = try reader.optional("author")
    let body: [Paragraph] = try reader.member("body")
    let credits: [Attested<String>] = try reader.member("credits")
    let dateline: Attested<Dateline>? = try reader.optional("dateline")
    let id: ReportID = try reader.member("id")
    let language: String = try reader.member("language")
    let outlet: String? = try reader.optional("outlet")
    let path: String? = try reader.optional("path")
    let published: CalendarDay? = try reader.optional("published")
    let publishedBasis: DateBasis = try reader.member("publishedBasis")
    let publishedMinute: Int? = try reader.optional("publishedMinute")
    let removed: [Removal] = try reader.member("removed")
    let reprintOf: Attested<String>? = try reader.optional("reprintOf")
    let text: String = try reader.member("text")
    let title: String? = try reader.optional("title")
    self.init(
      id: id, path: path, title: title, outlet: outlet, author: author, dateline: dateline,
      published: published, publishedBasis: publishedBasis, publishedMinute: publishedMinute,
      url: try reader.optional("url"), language: language, text: text, body: body,
      removed: removed, reprintOf: reprintOf, credits: credits)
  }
}

extension Paragraph: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("span", span)
    writer.member("zone", zone)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let span: Span = try reader.member("span")
    self.init(span, zone: try reader.member("zone"))
  }
}

extension Removal: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("reason", reason)
    writer.member("span", span)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let reason: String = try reader.member("reason")
    self.init(span: try reader.member("span"), reason: reason)
  }
}

extension Dateline: StoredObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.optional("agency", agency)
    writer.optional("day", day)
    writer.optional("place", place)
  }

  init(members reader: inout JSONReader) throws(JSONReader.Fault) {
    let agency: String? = try reader.optional("agency")
    let day: CalendarDay? = try reader.optional("day")
    self.init(place: try reader.optional("place"), day: day, agency: agency)
  }
}
