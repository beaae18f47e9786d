import Foundation
import Testing

@testable import TruceWeb

struct PageNodeTests {
  private struct Inner: Encodable {
    var name: String?
    var count: Int
  }

  private struct Outer: Encodable {
    var name: String
    var inner: Inner
    var list: [Inner]
    var drawing: Markup?
  }

  @Test func `a field that holds nothing is found, and not looked for further out`() throws {
    let node = try PageEncoder.node(
      of: Outer(name: "outer", inner: Inner(name: nil, count: 0), list: [], drawing: nil))
    let inner = try #require(node.child(named: "inner") as? PageNode)
    #expect(inner.child(named: "name") is NSNull)
    #expect(inner.child(named: "other") == nil)
  }

  @Test func `texts that are empty and numbers that are zero close their sections`() {
    #expect(PageNode.text("").isNull)
    #expect(PageNode.number(0).isNull)
    #expect(!PageNode.number(2).isNull)
    #expect(PageNode.number(0).renderText == "0")
  }
}
