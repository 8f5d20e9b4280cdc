FROM python:3.12 AS base
ENV PIP_NO_CACHE_DIR=1
FROM base
RUN pip install a==1
FROM python:3.12 AS other
RUN export PIP_NO_CACHE_DIR=1 && pip install a==1
RUN --mount=type=cache,target=/home/app/.cache/pip,uid=1000 pip install a==1
RUN pip install a==1 && pip cache purge
RUN pip install a==1 && rm -rf ~/.cache
RUN rm -rf ~/.cache && pip install a==1
