FROM debian:12
CMD ["a", 'b']
ENTRYPOINT [ "a" , "b\u0020c" ]
ENTRYPOINT exec a
CMD []
