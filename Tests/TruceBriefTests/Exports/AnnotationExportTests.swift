import Foundation
import Testing
import TruceModel

@testable import TruceBrief

/// The W3C's Web Annotation data model.
struct AnnotationExportTests {
  let exporter: Exporter

  init() throws { exporter = try Exporter() }

  private func collection(_ dossier: Dossier) throws -> [String: Any] {
    let file = try #require(exporter.files(of: dossier, as: .w3cAnnotations).first)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
  }

  private func items(_ dossier: Dossier) throws -> [[String: Any]] {
    let page = try #require(try collection(dossier)["first"] as? [String: Any])
    return try #require(page["items"] as? [[String: Any]])
  }

  @Test func `the collection names its context and counts its items`() throws {
    let collection = try collection(SampleDossier.dossier)
    #expect(collection["@context"] as? String == "http://www.w3.org/ns/anno.jsonld")
    #expect(collection["type"] as? String == "AnnotationCollection")
    #expect(collection["total"] as? Int == (try items(SampleDossier.dossier)).count)
  }

  @Test func `each annotation has an id of its own, a body and a target`() throws {
    let items = try items(SampleDossier.dossier)
    let ids = items.compactMap { $0["id"] as? String }
    #expect(Set(ids).count == items.count)
    for item in items {
      #expect(item["type"] as? String == "Annotation")
      #expect((item["body"] as? [[String: Any]])?.isEmpty == false)
      #expect((item["target"] as? [String: Any])?["source"] as? String != nil)
    }
  }

  @Test func `quote and position name the same words`() throws {
    let dossier = SampleDossier.dossier
    for item in try items(dossier) {
      let target = try #require(item["target"] as? [String: Any])
      let selectors = try #require(target["selector"] as? [[String: Any]])
      let quote = try #require(selectors.first { $0["type"] as? String == "TextQuoteSelector" })
      let position = try #require(
        selectors.first { $0["type"] as? String == "TextPositionSelector" })
      let report = try #require(
        dossier.reports.first { "urn:truce:report:\($0.id)" == target["source"] as? String })
      let scalars = Array(report.text.unicodeScalars)
      let start = try #require(position["start"] as? Int)
      let end = try #require(position["end"] as? Int)
      #expect(Self.text(scalars[start..<end]) == quote["exact"] as? String)
      let before = Self.text(scalars[max(0, start - 32)..<start])
      let after = Self.text(scalars[end..<min(scalars.count, end + 32)])
      #expect(before == quote["prefix"] as? String)
      #expect(after == quote["suffix"] as? String)
    }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  @Test func `the id of a report becomes a lawful address`() {
    #expect(AnnotatedText.encoded("a b/ü.txt") == "a%20b%2F%C3%BC.txt")
  }

  @Test func `fields are annotated with the words they were read from`() throws {
    let values = try items(SampleDossier.dossier).flatMap { item in
      (item["body"] as? [[String: Any]] ?? []).compactMap { $0["value"] as? String }
    }
    #expect(values.contains("killed: 40 to open, at-least"))
    #expect(values.contains("place: Idlib"))
    #expect(values.contains("time: 2019-08-31"))
  }
}
