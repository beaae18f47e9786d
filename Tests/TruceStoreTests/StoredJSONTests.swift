import Foundation
import Testing
import TruceModel
import TruceTestSupport

@testable import TruceStore

struct StoredJSONTests {
  private let json = StoredJSON()
  private let full = Claim.full

  private func encoded(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  @Test func `values are written as the encoder writes them, and read back`() throws {
    try check(full, ClaimSketch("clm_1", in: "r1").claim)
    try check(
      .full, Incident(id: "inc_1", type: .attack, time: nil, places: [], claims: [], reports: []))
    try check(Assessment.full)
    try check(AllegedViolation.full)
    try check(
      CopyRelation(copy: "r2", original: "r1", kind: .credited, containment: 0.25, credit: "A"))
    try check(.full, Report(id: "r1", text: "Text."))
  }

  /// Checks that `values` are read without the help of the decoder, too.
  private func check<Value: Codable & Equatable & Stored>(_ values: Value...) throws {
    for value in values {
      let text = try json.text(value)
      #expect(text == (try encoded(value)))
      #expect(try json.value(Value.self, text) == value)
      #expect(try JSONDecoder().decode(Value.self, from: Data(text.utf8)) == value)
      #expect(try Value(whole: text) == value)
    }
  }

  @Test func `members in another order or unknown ones are read too`() throws {
    let text = try json.text(full)
    let strange = #"{"before":[1,{"a":null,"b":[true,false]}],"#
    let more = strange + text.dropFirst()
    let late = text.dropLast() + #","zzz":{"x":"\"}"}}"#
    let turned =
      #"{"zone":"caption","# + text.dropFirst().replacing(#","zone":"caption""#, with: "")
    for text in [more, String(late), turned] {
      #expect(try json.value(Claim.self, text) == full)
    }
    #expect(throws: Never.self) { try Claim(whole: String(late)) }
  }

  @Test func `text cut off or nested without end is refused`() throws {
    let text = try json.text(full)
    for length in stride(from: 0, to: text.utf8.count, by: 7) {
      let part = String(decoding: text.utf8.prefix(length), as: UTF8.self)
      #expect(throws: (any Error).self) { try json.value(Claim.self, part) }
    }
    let deep = #"{"a":"# + String(repeating: "[", count: 100_000)
    #expect(throws: JSONReader.Fault.self) { try Claim(whole: deep) }
  }
}

extension Stored {
  /// Read without the help of the decoder.
  fileprivate init(whole text: String) throws {
    var reader = JSONReader(text)
    try self.init(from: &reader)
    try reader.end()
  }
}
