package import Foundation

/// What a page is asked for with, beside its path: nothing of HTTP.
package struct PageRequest: Sendable {
  /// Parameters of the address, in their order, decoded.
  package var parameters: [(name: String, value: String)]
  /// Who looks; nil: a desk without accounts, on the loopback address.
  package var viewer: Viewer?
  /// The name under which the viewer judges; nil: a desk without accounts, and none was typed yet.
  package var name: String?
  /// When this viewer was here last before this visit; nil: never.
  package var lastVisit: Date?
  /// The moment of the request.
  package var now: Date

  package init(
    parameters: [(name: String, value: String)] = [], viewer: Viewer? = nil,
    name: String? = nil, lastVisit: Date? = nil, now: Date
  ) {
    self.parameters = parameters
    self.viewer = viewer
    self.name = name ?? viewer?.name
    self.lastVisit = lastVisit
    self.now = now
  }

  /// The first value of the parameter `name` that is not empty.
  package subscript(name: String) -> String? {
    parameters.first { $0.name == name && !$0.value.isEmpty }?.value
  }
}
