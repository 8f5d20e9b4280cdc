# -*- encoding: utf-8 -*-
# stub: puma 6.4.2 java lib

Gem::Specification.new do |s|
  s.name = "puma".freeze
  s.version = "6.4.2"
  s.platform = "java".freeze

  s.required_rubygems_version = Gem::Requirement.new(">= 0".freeze) if s.respond_to? :required_rubygems_version=
  s.description = "a = \"server\" # not a comment\nwith two lines".freeze
  s.licenses = ["BSD-3-Clause".freeze, 'Ruby'.freeze] # two of them
  s.homepage = "https://example.org/#{s.name}".freeze
end
